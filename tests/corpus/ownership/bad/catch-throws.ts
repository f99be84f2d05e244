// SK2112: the catch itself throws while it holds
import { Block, drop } from 'skerry';

function risky(n: number): number {
  if (n > 9) throw new Error('too many');
  return n;
}
function f(n: number): number {
  const block = Block.allocate(1); //~
  try {
    risky(n); //!
  } catch {
    risky(n + 1); //~
  }
  drop(block);
  return n;
}
export function g(n: number): number {
  try {
    return f(n); //~
  } catch {
    return 0;
  }
}
