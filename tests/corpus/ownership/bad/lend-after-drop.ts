// SK2104: lent after it was dropped
import { type Block, type Ref, drop } from 'skerry';

function size(block: Ref<Block>): number {
  return block.byteLength;
}
export function f(block: Block): number {
  drop(block); //~
  return size(block); //!
}
