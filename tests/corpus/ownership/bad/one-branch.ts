// SK2103: dropped in one branch only
import { type Block, drop } from 'skerry';

export function f(block: Block, keep: boolean): void { //!
  if (!keep) drop(block); //~
} //~
