// SK2108: an assignment by a pattern writes over something owned
import { type Block, drop } from 'skerry';

export function f(one: { readonly a: Block }, first: Block): void {
  let a = first; //~
  ({ a } = one); //!
  drop(a);
}
