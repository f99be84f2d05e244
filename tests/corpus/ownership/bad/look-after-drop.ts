// SK2104: looked at after it was dropped
import { type Block, drop } from 'skerry';

export function f(block: Block): number {
  drop(block); //~
  return block.byteLength; //!
}
