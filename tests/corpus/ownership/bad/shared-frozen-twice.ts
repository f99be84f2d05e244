// SK2101: a block frozen twice
import { type Block, drop, freeze } from 'skerry';

export function f(block: Block): void {
  drop(freeze(block)); //~
  drop(freeze(block)); //!
}
