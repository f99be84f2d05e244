// a generator that is a constant and is only run
import { Block } from 'skerry';

const sizes = function* (n: number): Generator<number> {
  using block = Block.allocate(n);
  yield block.byteLength;
};
export function f(n: number): number {
  let sum = 0;
  for (const size of sizes(n)) sum += size;
  return sum;
}
