// SK2112: held at a throw that the caller catches
import { Block, drop } from 'skerry';

function f(n: number): number {
  const block = Block.allocate(8); //~
  if (n > 9) throw new Error('too many'); //!
  drop(block);
  return n;
}
export function g(n: number): number {
  try {
    return f(n); //~
  } catch {
    return 0;
  }
}
