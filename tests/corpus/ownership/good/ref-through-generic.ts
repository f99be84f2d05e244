// a generic function that says it borrows
import { type Block, Cell, type Ref, drop } from 'skerry';

const measure = <T>(value: Ref<T>, by: (value: Ref<T>) => number): number => by(value);
export function f(block: Block): number {
  const n = measure<Block>(block, (it) => it.byteLength);
  drop(block);
  return n;
}
export function g(cell: Cell<number>, block: Ref<Block>): void {
  cell.put(block.byteLength);
}
