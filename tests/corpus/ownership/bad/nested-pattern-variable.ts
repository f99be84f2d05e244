// SK2101: a field that a nested pattern has taken
import { type Block, drop } from 'skerry';

interface Pair {
  readonly in: { readonly block: Block };
}
export function f(pair: Pair): void {
  const { //~
    in: { block },
  } = pair;
  drop(block);
  drop(pair.in.block); //!
}
