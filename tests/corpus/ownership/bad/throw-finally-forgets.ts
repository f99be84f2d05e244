// SK2112: a finally that uses up something else
import { Block, drop } from 'skerry';

function risky(n: number): number {
  if (n > 9) throw new Error('too many');
  return n;
}
function f(n: number): number {
  const one = Block.allocate(8); //~
  const two = Block.allocate(8); //!
  try {
    risky(n);
    drop(one);
  } finally {
    drop(two);
  }
  return n;
}
export function g(n: number): number {
  try {
    return f(n); //~
  } catch {
    return 0;
  }
}
