// SK2103: a default in an assignment to a list takes it
import { type Block, drop } from 'skerry';

function take(block: Block): number {
  drop(block);
  return 1;
}
export function f(block: Block, list: readonly number[]): number {
  let n: number;
  [n = take(block)] = list; //~
  drop(block); //!
  return n;
}
