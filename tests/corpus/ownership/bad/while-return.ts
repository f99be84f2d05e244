// SK2103: a loop that may not run takes it
import { type Block, drop } from 'skerry';

export function f(block: Block, n: number): void { //!
  while (n > 0) {
    drop(block); //~
    return;
  }
} //~
