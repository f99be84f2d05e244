// SK2108: set again each time round
import { Block } from 'skerry';

export function f(n: number): Block {
  let block = Block.allocate(1); //~
  for (let i = 0; i < n; i += 1) block = Block.allocate(i); //!
  return block;
}
