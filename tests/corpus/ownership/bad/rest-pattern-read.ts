// SK2104: a field is read where a rest took it from
import { type Block, drop } from 'skerry';

interface Pair {
  readonly a: Block;
  readonly b: Block;
  readonly n: number;
}
export function f(pair: Pair): number {
  const { n, ...others } = pair; //~
  const size = pair.b.byteLength; //!
  drop(others.a);
  drop(others.b);
  return n + size;
}
