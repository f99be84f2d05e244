// SK2108: a field set again while it holds a block
import { Block, drop } from 'skerry';

export function f(pair: { a: Block }): void { //~
  pair.a = Block.allocate(1); //!
  drop(pair.a);
}
