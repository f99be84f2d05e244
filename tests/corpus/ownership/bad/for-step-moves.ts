// SK2105: given away in the step of a loop
import { type Block, drop } from 'skerry';

export function f(block: Block, n: number): void { //~
  for (let i = 0; i < n; drop(block)) i += 1; //!
  drop(block);
}
