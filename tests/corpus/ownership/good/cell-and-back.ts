// taken out, looked at and put back
import type { Block, Cell } from 'skerry';

export function f(cell: Cell<Block>): number {
  const block = cell.take();
  if (!block) return 0;
  const size = block.byteLength;
  cell.put(block);
  return size;
}
