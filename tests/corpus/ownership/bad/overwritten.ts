// SK2108: set again while it holds a block
import { Block } from 'skerry';

export function f(): Block {
  let block = Block.allocate(1); //~
  block = Block.allocate(2); //!
  return block;
}
