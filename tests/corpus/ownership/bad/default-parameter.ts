// SK2102: the default of a parameter is forgotten as well
import { Block, drop } from 'skerry';

export function f(block: Block = Block.allocate(1)): number { //!
  return block.byteLength; //~
}
