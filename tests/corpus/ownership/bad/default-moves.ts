// SK2103: a default that may run takes it
import { type Block, drop } from 'skerry';

function take(block: Block): number {
  drop(block);
  return 1;
}
export function f(block: Block, options: { readonly n?: number }): number { //!
  const { n = take(block) } = options; //~
  return n; //~
}
