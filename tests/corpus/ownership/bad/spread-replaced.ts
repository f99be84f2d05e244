// SK2111: a spread field is replaced
import { Block } from 'skerry';

type Pair = { readonly a: Block; readonly n: number };
export function f(pair: Pair): Pair {
  return { ...pair, a: Block.allocate(1) }; //!~
}
