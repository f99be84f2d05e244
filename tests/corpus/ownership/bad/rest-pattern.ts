// SK2102: a field that a rest took is forgotten
import { type Block, drop } from 'skerry';

interface Pair {
  readonly a: Block;
  readonly b: Block;
  readonly n: number;
}
export function f({ n, ...others }: Pair): number { //!
  drop(others.a);
  return n + others.b.byteLength; //~
}
