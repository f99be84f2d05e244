// SK2112: a callback that may be anything
import { Block, drop } from 'skerry';

function f(look: () => number): number {
  const block = Block.allocate(1); //~
  const n = look(); //!
  drop(block);
  return n;
}
export function g(look: () => number): number {
  try {
    return f(look); //~
  } catch {
    return 0;
  }
}
