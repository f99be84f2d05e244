// a default for a whole pattern
import { Block, drop } from 'skerry';

interface Pair {
  readonly a: Block;
  readonly n: number;
}
export function f({ a, n }: Pair = { a: Block.allocate(1), n: 1 }): number {
  drop(a);
  return n;
}
