// SK2101: an assignment as an argument gives away what it assigns
import { type Block, drop } from 'skerry';

export function f(block: Block): void {
  let x: Block;
  drop((x = block)); //~
  drop(x); //!
}
