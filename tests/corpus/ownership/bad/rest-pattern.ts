// SK2111: a rest in a pattern
import { type Block, drop } from 'skerry';

export function f(pair: { readonly a: Block; readonly n: number }): void {
  const { n, ...others } = pair; //!~
  if (n > 0) drop(others.a);
  else drop(others.a);
}
