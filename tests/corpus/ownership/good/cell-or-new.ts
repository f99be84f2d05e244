// a value of a cell or a new one
import { Block, Cell, drop } from 'skerry';

export function get(cell: Cell<Block>): Block {
  return cell.take() ?? Block.allocate(64);
}
export function drain(cell: Cell<Block>): number {
  let n = 0;
  let block: Block | undefined;
  while ((block = cell.take()) !== undefined) {
    n += block.byteLength;
    drop(block);
  }
  return n;
}
