// SK2110: what using drops is returned
import { Block } from 'skerry';

export function f(): Block {
  using block = Block.allocate(1); //~
  return block; //!
}
