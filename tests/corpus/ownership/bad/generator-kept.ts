// SK2113: a generator that holds, kept in a variable
import { Block } from 'skerry';

function* sizes(n: number): Generator<number> {
  using block = Block.allocate(n); //~
  yield block.byteLength;
}
export function f(n: number): void {
  const all = sizes(n); //!
  all.next();
}
