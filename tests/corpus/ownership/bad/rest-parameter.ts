// SK2111: a rest parameter of owned values, which is a list
import { type Block, drop } from 'skerry';

function take(...all: readonly Block[]): void { //!~
  for (const block of all) drop(block);
}
export function f(block: Block): void {
  take(block);
}
