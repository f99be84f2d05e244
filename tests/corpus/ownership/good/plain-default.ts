// a default beside something owned
import { type Block, drop } from 'skerry';

export function f({ block, n = 1 }: { readonly block: Block; readonly n?: number }): number {
  drop(block);
  return n;
}
