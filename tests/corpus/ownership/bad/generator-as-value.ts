// SK2113: a generator that holds is handed on and never run
import { Block } from 'skerry';

function* sizes(n: number): Generator<number> {
  using block = Block.allocate(n); //~
  yield block.byteLength;
}
function start(make: (n: number) => Generator<number>): void {
  make(1).next();
}
export const f = (): void => start(sizes); //!
