// null is not what a default stands for
import { Block, drop } from 'skerry';

export function f({ block = Block.allocate(1) }: { readonly block?: Block | null }): void {
  if (block) drop(block);
}
