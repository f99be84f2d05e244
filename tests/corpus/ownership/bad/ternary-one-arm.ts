// SK2103: one arm of a ternary takes it
import { type Block, drop } from 'skerry';

function take(block: Block): number {
  drop(block);
  return 1;
}
export function f(block: Block, now: boolean): number { //!
  return now ? take(block) : 0; //~
}
