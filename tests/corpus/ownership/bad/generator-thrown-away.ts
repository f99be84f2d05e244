// SK2113: a generator that is given a block and never begun
import { Block, drop } from 'skerry';

function* sizes(block: Block): Generator<number> { //~
  try {
    yield block.byteLength;
  } finally {
    drop(block);
  }
}
export function f(n: number): void {
  sizes(Block.allocate(n)); //!
}
