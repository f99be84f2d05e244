// SK2102: an inner variable of the same name is the one dropped
import { Block, drop } from 'skerry';

export function f(block: Block): number { //!
  {
    const block = Block.allocate(1);
    drop(block);
  }
  return block.byteLength; //~
}
