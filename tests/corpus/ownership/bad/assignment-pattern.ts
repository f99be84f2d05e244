// SK2111: an assignment that takes a record apart
import { type Block, drop } from 'skerry';

export function f(pair: { readonly a: Block }): void {
  let a: Block;
  ({ a } = pair); //!~
  drop(a);
}
