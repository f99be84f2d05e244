// SK2113: a parameter held at a yield
import { type Block, drop } from 'skerry';

export function* f(block: Block): Generator<number> { //~
  yield block.byteLength; //!
  drop(block);
}
