// SK2113: held at a yield in a loop
import { Block, drop } from 'skerry';

export function* f(list: readonly number[]): Generator<number> {
  for (const n of list) {
    const block = Block.allocate(n); //~
    yield n; //!
    drop(block);
  }
}
