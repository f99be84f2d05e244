// SK2109: a borrow is put into a cell, and outlives its owner
import { type Block, type Cell, type Ref } from 'skerry';

export function keep(cell: Cell<Ref<Block>>, block: Ref<Block>): void {
  cell.put(block); //!
}
