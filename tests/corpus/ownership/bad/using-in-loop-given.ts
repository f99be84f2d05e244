// SK2110: a using in a loop is given away
import { Block, drop } from 'skerry';

export function f(list: readonly number[]): void {
  for (const n of list) {
    using block = Block.allocate(n); //~
    drop(block); //!
  }
}
