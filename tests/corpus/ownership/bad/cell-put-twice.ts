// SK2101: put into two cells
import { type Block, Cell } from 'skerry';

export function f(block: Block, a: Cell<Block>, b: Cell<Block>): void {
  a.put(block); //~
  b.put(block); //!
}
