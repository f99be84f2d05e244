// SK2105: dropped each time round
import { type Block, drop } from 'skerry';

export function f(block: Block, n: number): void { //~
  do {
    drop(block); //!
    n -= 1;
  } while (n > 0);
}
