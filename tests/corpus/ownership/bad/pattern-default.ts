// SK2103: what is given, or its default, is used up on only some paths
import { Block, drop } from 'skerry';

export function f({ block = Block.allocate(1), n }: { readonly block?: Block; readonly n: number }): number { //!
  if (n > 0) drop(block); //~
  return n; //~
}
