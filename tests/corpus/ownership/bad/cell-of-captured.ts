// SK2106: a closure puts what it captured into a cell
import type { Block, Cell } from 'skerry';

export function f(cell: Cell<Block>, block: Block): () => void { //~
  return () => cell.put(block); //!
}
