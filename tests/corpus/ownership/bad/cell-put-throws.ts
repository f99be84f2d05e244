// SK2112: a cell that may be full, and the value is nobody's
import { Block, Cell } from 'skerry';

function f(cell: Cell<Block>, n: number): number {
  const block = Block.allocate(n);
  cell.put(block); //!~
  return n;
}
export function g(n: number): number {
  const cell = new Cell<Block>();
  try {
    return f(cell, n); //~
  } catch {
    return 0;
  }
}
