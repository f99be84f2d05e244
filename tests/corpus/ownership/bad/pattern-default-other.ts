// SK2103: a default that takes a parameter away when it runs
import { type Block, drop } from 'skerry';

export function f(other: Block, { block = other }: { readonly block?: Block }): void { //~
  drop(block);
  drop(other); //!
}
