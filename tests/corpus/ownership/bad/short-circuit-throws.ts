// SK2112: the right side of a short circuit throws
import { Block, drop } from 'skerry';

function risky(n: number): number {
  if (n > 9) throw new Error('too many');
  return n;
}
function f(n: number): number {
  const block = Block.allocate(1); //~
  const more = n > 3 && risky(n) > 1; //!
  drop(block);
  return more ? 1 : 0;
}
export function g(n: number): number {
  try {
    return f(n); //~
  } catch {
    return 0;
  }
}
