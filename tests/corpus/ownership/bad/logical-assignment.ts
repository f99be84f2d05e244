// SK2108: a logical assignment that always overwrites
import { Block } from 'skerry';

export function f(start: Block): Block {
  let block: Block | undefined = start; //~
  block &&= Block.allocate(1); //!
  return block;
}
