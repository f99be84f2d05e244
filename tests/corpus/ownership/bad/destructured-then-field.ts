// SK2101: a field taken by a pattern and again by its path
import { type Block, drop } from 'skerry';

export function f(pair: { readonly a: Block; readonly n: number }): void {
  const { a } = pair; //~
  drop(a);
  drop(pair.a); //!
}
