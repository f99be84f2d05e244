// SK2113: held at a yield* of another generator
import { Block, drop } from 'skerry';

function* numbers(): Generator<number> {
  yield 1;
}
export function* f(n: number): Generator<number> {
  const block = Block.allocate(n); //~
  yield* numbers(); //!
  drop(block);
}
