// held between yields only
import { Block, drop } from 'skerry';

export function* f(list: readonly number[]): Generator<number> {
  for (const n of list) {
    const block = Block.allocate(n);
    const size = block.byteLength;
    drop(block);
    yield size;
  }
}
