// a spread that hands everything over
import type { Block } from 'skerry';

type Pair = { readonly a: Block; readonly n: number };
export function f(pair: Pair): Pair {
  return { ...pair, n: 2 };
}
