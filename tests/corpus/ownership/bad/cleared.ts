// SK2108: set to undefined while it holds a block
import type { Block } from 'skerry';

export function f(start: Block): void {
  let block: Block | undefined = start; //~
  block = undefined; //!
}
