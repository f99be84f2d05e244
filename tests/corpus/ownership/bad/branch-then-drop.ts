// SK2103: dropped in a branch and after it
import { type Block, drop } from 'skerry';

export function f(block: Block, now: boolean): void {
  if (now) drop(block); //~
  drop(block); //!
}
