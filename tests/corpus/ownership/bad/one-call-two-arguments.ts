// SK2101: given twice to one call
import { type Block, drop } from 'skerry';

function both(a: Block, b: Block): void {
  drop(a);
  drop(b);
}
export function f(block: Block): void {
  both(block, block); //!~
}
