// SK2103: a short circuit may skip it
import { type Block, drop } from 'skerry';

function take(block: Block): boolean {
  drop(block);
  return true;
}
export function f(block: Block, now: boolean): boolean { //!
  return now && take(block); //~
}
