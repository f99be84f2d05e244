// SK2101: the value of an assignment is what was assigned
import { type Block, drop } from 'skerry';

export function f(block: Block): void {
  let x: Block;
  const y = (x = block); //~
  drop(x); //!
  drop(y);
}
