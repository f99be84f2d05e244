// SK2102: what a cell gives back is thrown away
import type { Block, Cell } from 'skerry';

export function f(cell: Cell<Block>): void {
  cell.take(); //!~
}
