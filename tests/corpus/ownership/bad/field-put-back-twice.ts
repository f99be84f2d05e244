// SK2108: a field is set again while it is full
import { Block, drop } from 'skerry';

export function f(pair: { one: Block }): { one: Block } { //~
  drop(pair.one);
  pair.one = Block.allocate(1);
  pair.one = Block.allocate(2); //!
  return pair;
}
