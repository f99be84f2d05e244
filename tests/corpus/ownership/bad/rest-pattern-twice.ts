// SK2101: a field that a rest took is used up where it was before
import { type Block, drop } from 'skerry';

interface Pair {
  readonly a: Block;
  readonly b: Block;
  readonly n: number;
}
export function f(pair: Pair): number {
  const { n, ...others } = pair; //~
  drop(others.a);
  drop(others.b);
  drop(pair.b); //!
  return n;
}
