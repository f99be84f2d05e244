// SK2103: an early return forgets it
import { type Block, drop } from 'skerry';

export function f(block: Block, name: string): number { //!
  if (name === '') return 0; //~
  drop(block); //~
  return 1;
}
