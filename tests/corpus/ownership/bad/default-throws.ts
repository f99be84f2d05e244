// SK2112: a default that throws after the parameter is there
import { Block, drop } from 'skerry';

function risky(n: number): number {
  if (n > 9) throw new Error('too many');
  return n;
}
function f(block: Block, n: number = risky(10)): number { //!~
  drop(block);
  return n;
}
export function g(n: number): number {
  try {
    return f(Block.allocate(n)); //~
  } catch {
    return 0;
  }
}
