// using in each round of a loop
import { Block } from 'skerry';

export function f(list: readonly number[]): number {
  let sum = 0;
  for (const n of list) {
    using block = Block.allocate(n);
    if (n > 9) break;
    if (n > 5) continue;
    sum += block.byteLength;
  }
  return sum;
}
