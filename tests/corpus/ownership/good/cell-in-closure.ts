// a closure takes out of a cell
import { type Block, Cell, drop } from 'skerry';

export function f(block: Block): () => void {
  const cell = new Cell<Block>();
  cell.put(block);
  return () => {
    const back = cell.take();
    if (back) drop(back);
  };
}
