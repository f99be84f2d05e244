// SK2113: held at a yield
import { Block, drop } from 'skerry';

export function* f(n: number): Generator<number> {
  const block = Block.allocate(n); //~
  yield block.byteLength; //!
  drop(block);
}
