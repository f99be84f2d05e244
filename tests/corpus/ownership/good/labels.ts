// loops with labels, break and continue
import { Block, drop } from 'skerry';

export function f(rows: readonly (readonly number[])[]): number {
  let n = 0;
  outer: for (const row of rows) {
    const block = Block.allocate(row.length);
    for (const cell of row) {
      if (cell < 0) {
        drop(block);
        continue outer;
      }
      if (cell > 9) {
        drop(block);
        break outer;
      }
      n += block.byteLength;
    }
    drop(block);
  }
  return n;
}
