// a comma expression
import { type Block, drop } from 'skerry';

export function f(block: Block): number {
  const size = block.byteLength;
  return drop(block), size;
}
