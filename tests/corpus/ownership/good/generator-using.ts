// using at a yield, run where it is made
import { Block } from 'skerry';

function* sizes(list: readonly number[]): Generator<number> {
  for (const n of list) {
    using block = Block.allocate(n);
    yield block.byteLength;
  }
}
export function f(list: readonly number[]): number {
  for (const size of sizes(list)) if (size > 3) return size;
  return 0;
}
