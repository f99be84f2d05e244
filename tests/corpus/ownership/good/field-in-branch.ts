// a field is given away in one branch and put back
import { Block, drop } from 'skerry';

export function f(pair: { block: Block }, now: boolean): { block: Block } {
  if (now) {
    drop(pair.block);
    pair.block = Block.allocate(2);
  }
  return pair;
}
