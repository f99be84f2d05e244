// the first is dropped when the second is not allowed
import { Block } from 'skerry';

function f(n: number): number {
  using one = Block.allocate(n);
  using two = Block.allocate(n);
  return one.byteLength + two.byteLength;
}
export function g(n: number): number {
  try {
    return f(n);
  } catch {
    return 0;
  }
}
