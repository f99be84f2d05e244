// SK2112: a text that is no JSON
import { Block, drop } from 'skerry';

function f(n: number): number {
  const block = Block.allocate(n); //~
  const value = JSON.parse(block.text()); //!
  drop(block);
  return typeof value === 'number' ? value : n;
}
export function g(n: number): number {
  try {
    return f(n); //~
  } catch {
    return 0;
  }
}
