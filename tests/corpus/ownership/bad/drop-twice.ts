// SK2101: dropped twice
import { type Block, drop } from 'skerry';

export function f(block: Block): void {
  drop(block); //~
  drop(block); //!
}
