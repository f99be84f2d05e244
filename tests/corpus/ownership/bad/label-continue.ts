// SK2103: a labelled continue passes by the drop
import { Block, drop } from 'skerry';

export function f(list: readonly number[]): void {
  outer: for (const n of list) {
    const block = Block.allocate(n); //!
    for (const m of list) if (m > n) continue outer; //~
    drop(block); //~
  }
}
