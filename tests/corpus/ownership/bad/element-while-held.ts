// SK2112: an element beyond the end
import { Block, drop } from 'skerry';

function f(n: number): number {
  const list = [1, 2];
  const block = Block.allocate(1); //~
  list[n] = 3; //!
  drop(block);
  return list.length;
}
export function g(n: number): number {
  try {
    return f(n); //~
  } catch {
    return 0;
  }
}
