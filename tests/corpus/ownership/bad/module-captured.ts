// SK2106: a function captures a block of its module
import { Block, drop } from 'skerry';

const both = { n: 1, block: Block.allocate(1) }; //~
export function f(): number {
  return both.block.byteLength; //!
}
drop(both.block);
