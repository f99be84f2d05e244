// an owned variable that is set later
import { Block, drop } from 'skerry';

export function f(sizes: readonly number[]): Block | undefined {
  let largest: Block | undefined;
  for (const size of sizes) {
    const block = Block.allocate(size);
    if (largest === undefined) {
      largest = block;
    } else if (largest.byteLength < block.byteLength) {
      drop(largest);
      largest = block;
    } else {
      drop(block);
    }
  }
  return largest;
}
