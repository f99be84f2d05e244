// SK2112: bytes that do not fit
import { Block, drop } from 'skerry';

function f(n: number): number {
  const block = Block.allocate(n); //~
  block.bytes().set([1, 2, 3]); //!
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
