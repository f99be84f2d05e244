// SK2102: a pattern with a default, of which one name is not used up
import { Block, drop } from 'skerry';

interface Pair {
  readonly a: Block;
  readonly b: Block;
  readonly n: number;
}
const make = (): Pair => ({ a: Block.allocate(1), b: Block.allocate(1), n: 1 });
export function f({ a, b }: Pair = make()): number { //!
  drop(a);
  return b.byteLength; //~
}
