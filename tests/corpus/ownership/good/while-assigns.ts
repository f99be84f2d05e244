// the state changes in a loop
import { Block, drop } from 'skerry';

export function f(n: number): Block {
  let block = Block.allocate(0);
  while (block.byteLength < n) {
    const size = block.byteLength + 1;
    drop(block);
    block = Block.allocate(size);
  }
  return block;
}
