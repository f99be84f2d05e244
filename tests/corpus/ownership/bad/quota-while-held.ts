// SK2112: a second block that the quota does not allow
import { Block, drop } from 'skerry';

function f(n: number): number {
  const one = Block.allocate(n); //~
  const two = Block.allocate(n); //!
  drop(one);
  drop(two);
  return n;
}
export function g(n: number): number {
  try {
    return f(n); //~
  } catch {
    return 0;
  }
}
