// SK2105: given away before a continue
import { type Block, drop } from 'skerry';

export function f(block: Block, n: number): void { //~
  while (true) {
    drop(block); //!
    n += 1;
    if (n < 3) continue;
    return;
  }
}
