// SK2102: a new block is only lent
import { Block, type Ref } from 'skerry';

function size(block: Ref<Block>): number {
  return block.byteLength;
}
export function f(): number {
  return size(Block.allocate(3)); //!~
}
