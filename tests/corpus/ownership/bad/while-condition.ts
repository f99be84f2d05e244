// SK2105: given away in the condition of a loop
import { type Block, drop } from 'skerry';

function done(block: Block): boolean {
  drop(block);
  return false;
}
export function f(block: Block): void { //~
  while (!done(block)) {} //!
}
