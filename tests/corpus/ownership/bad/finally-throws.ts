// SK2112: a finally that throws before it drops
import { Block, drop } from 'skerry';

function risky(n: number): number {
  if (n > 9) throw new Error('too many');
  return n;
}
function f(n: number): number {
  const block = Block.allocate(8); //~
  try {
    return 1;
  } finally {
    risky(n); //!
    drop(block);
  }
}
export function g(n: number): number {
  try {
    return f(n); //~
  } catch {
    return 0;
  }
}
