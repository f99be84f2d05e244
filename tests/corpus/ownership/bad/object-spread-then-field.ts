// SK2101: a field of a record that was spread
import { type Block, drop } from 'skerry';

export function f(pair: { readonly block: Block }): { readonly block: Block } {
  const more = { ...pair }; //~
  drop(pair.block); //!
  return more;
}
