// SK2103: a name with a default says nothing about the record it was taken from
import { type Block, drop } from 'skerry';

type Said = { readonly kind?: 'some' | undefined; readonly block: Block } | { readonly kind: 'none'; readonly block?: undefined };
export function f(said: Said): void {
  const { kind = 'none', block } = said; //!
  if (kind === 'none') return; //~
  if (block) drop(block); //~
}
