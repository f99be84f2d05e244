// SK2113: a finally in a generator that forgets one of two
import { Block, drop } from 'skerry';

export function* f(n: number): Generator<number> {
  const one = Block.allocate(n);
  const two = Block.allocate(n); //~
  try {
    yield n; //!
    drop(two);
  } finally {
    drop(one);
  }
}
