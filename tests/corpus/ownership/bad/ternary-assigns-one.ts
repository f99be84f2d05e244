// SK2103: one arm of a ternary takes it
import { type Block, drop } from 'skerry';

function keep(block: Block): boolean {
  drop(block);
  return true;
}
export function f(block: Block, now: boolean): boolean { //!
  const kept = now ? keep(block) : false; //~
  return kept; //~
}
