// SK2104: looked at in a later argument
import { type Block, drop } from 'skerry';

function both(block: Block, n: number): number {
  drop(block);
  return n;
}
export function f(block: Block): number {
  return both(block, block.byteLength); //!~
}
