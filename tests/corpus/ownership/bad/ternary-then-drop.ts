// SK2101: given away in both arms, then again
import { type Block, drop } from 'skerry';

function take(block: Block): number {
  const n = block.byteLength;
  drop(block);
  return n;
}
export function f(block: Block, first: boolean): void {
  const n = first ? take(block) : take(block); //~
  if (n > 0) drop(block); //!
}
