// a labelled break after the drop
import { Block, drop } from 'skerry';

export function f(list: readonly number[]): void {
  outer: for (const n of list) {
    for (const m of list) {
      const block = Block.allocate(m);
      drop(block);
      if (m > n) continue outer;
      if (m === n) break outer;
    }
  }
}
