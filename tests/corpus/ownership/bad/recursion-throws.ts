// SK2112: a function that calls itself
import { Block, drop } from 'skerry';

function f(n: number): number {
  if (n < 0) throw new Error('negative');
  const block = Block.allocate(n); //~
  const below = f(n - 1); //!
  drop(block);
  return below;
}
export function g(n: number): number {
  try {
    return f(n); //~
  } catch {
    return 0;
  }
}
