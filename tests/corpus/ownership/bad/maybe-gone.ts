// SK2104: looked at where it may be gone
import { type Block, drop } from 'skerry';

export function f(block: Block, now: boolean): number {
  if (now) drop(block); //~
  const n = block.byteLength; //!
  if (!now) drop(block);
  return n;
}
