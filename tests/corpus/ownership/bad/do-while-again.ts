// SK2105: given away in a do loop
import { type Block, drop } from 'skerry';

export function f(block: Block, n: number): void { //~
  let i = 0;
  do {
    drop(block); //!
    i += 1;
  } while (i < n);
}
