// SK2102: a name of a pattern that is written over says nothing about the record any more
import { type Block, drop } from 'skerry';

type Said = { readonly kind: 'some'; readonly block: Block } | { readonly kind: 'none'; readonly block?: undefined };
export function f(said: Said, none: boolean): void {
  let { kind, block } = said; //!
  if (none) kind = 'none';
  if (kind === 'none') return; //~
  if (block) drop(block);
  block = undefined;
}
