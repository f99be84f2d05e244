// SK2102: what a cell gave is lost
import { type Block, Cell } from 'skerry';

export function f(cell: Cell<Block>): boolean {
  const block = cell.take(); //!
  return block !== undefined; //~
}
