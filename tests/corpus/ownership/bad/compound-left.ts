// SK2104: looked at after the right side took it
import { type Block, drop } from 'skerry';

function size(block: Block): number {
  drop(block);
  return 1;
}
export function f(block: Block, n: number): number {
  let sum = n;
  sum += size(block); //~
  return sum + block.byteLength; //!
}
