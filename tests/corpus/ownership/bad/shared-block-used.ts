// SK2104: a block read after it was frozen
import { type Block, drop, freeze } from 'skerry';

export function f(block: Block): number {
  drop(freeze(block)); //~
  return block.bytes().length; //!
}
