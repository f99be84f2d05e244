// SK2101: dropped under its old name
import { type Block, drop } from 'skerry';

export function f(block: Block): void {
  const other = block; //~
  drop(block); //!
  drop(other);
}
