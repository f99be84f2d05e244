// a field is given away and put back
import { Block, drop } from 'skerry';

export function f(pair: { block: Block }): { block: Block } {
  drop(pair.block);
  pair.block = Block.allocate(2);
  return pair;
}
