// SK2103: a switch without a case for the rest
import { type Block, drop } from 'skerry';

export function f(block: Block, n: number): void { //!
  switch (n) {
    case 1:
      drop(block); //~
      break;
    case 2:
      drop(block); //~
  }
} //~
