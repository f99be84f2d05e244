// SK2111: a default in a pattern takes something owned
import { Block, drop } from 'skerry';

export function f({ block = Block.allocate(1) }: { readonly block?: Block }): void { //!~
  drop(block);
}
