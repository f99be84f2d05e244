// finally at a yield
import { type Block, drop } from 'skerry';

function* sizes(block: Block): Generator<number> {
  try {
    yield block.byteLength;
    yield 0;
  } finally {
    drop(block);
  }
}
export function f(block: Block): number {
  let sum = 0;
  for (const size of sizes(block)) sum += size;
  return sum;
}
