// SK2103: a default in an assignment takes it
import { type Block, drop } from 'skerry';

function take(block: Block): number {
  drop(block);
  return 1;
}
export function f(block: Block, options: { readonly n?: number }): number {
  let n: number;
  ({ n = take(block) } = options); //~
  drop(block); //!
  return n;
}
