// a nested pattern in a variable
import { type Block, drop } from 'skerry';

interface Pair {
  readonly in: { readonly block: Block };
  readonly n: number;
}
export function f(pair: Pair): number {
  const {
    in: { block },
    n,
  } = pair;
  drop(block);
  return n;
}
