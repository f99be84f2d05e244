// a block for each round of a do loop
import { Block, drop } from 'skerry';

export function f(n: number): void {
  let i = 0;
  do {
    const block = Block.allocate(i);
    drop(block);
    i += 1;
  } while (i < n);
}
