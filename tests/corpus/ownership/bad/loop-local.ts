// SK2102: a block of each round is lost
import { Block } from 'skerry';

export function f(): number {
  let n = 0;
  for (let i = 0; i < 3; i += 1) {
    const block = Block.allocate(i); //!
    n += block.byteLength;
  } //~
  return n;
}
