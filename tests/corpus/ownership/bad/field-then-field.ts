// SK2101: a field given away twice
import { type Block, drop } from 'skerry';

export function f(pair: { readonly a: Block; readonly b: Block }): void {
  drop(pair.a); //~
  drop(pair.a); //!
  drop(pair.b);
}
