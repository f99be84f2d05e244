// SK2113: a generator without a name that holds
import { Block } from 'skerry';

export const f = (n: number, run: (make: () => Generator<number>) => void): void =>
  run(function* () { //!
    using block = Block.allocate(n); //~
    yield block.byteLength;
  });
