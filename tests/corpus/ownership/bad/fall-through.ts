// SK2103: a label of a switch leaves before it
import { type Block, drop } from 'skerry';

export function f(block: Block, n: number): void { //!
  switch (n) {
    case 1:
      drop(block); //~
      break;
    case 2:
      break;
    default:
      drop(block); //~
  }
} //~
