// SK2103: a break leaves before it
import { type Block, drop } from 'skerry';

export function f(block: Block, n: number): void { //!
  while (true) {
    if (n > 3) break;
    drop(block); //~
    return;
  }
} //~
