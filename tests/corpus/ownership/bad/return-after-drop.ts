// SK2101: returned after it was dropped
import { type Block, drop } from 'skerry';

export function f(block: Block): Block {
  drop(block); //~
  return block; //!
}
