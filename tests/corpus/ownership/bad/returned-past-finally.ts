// SK2112: the result is lost when finally throws
import { Block, drop } from 'skerry';

function risky(n: number): number {
  if (n > 9) throw new Error('too many');
  return n;
}
function f(n: number): Block {
  const block = Block.allocate(8);
  try {
    return block; //~
  } finally {
    risky(n); //!
  }
}
export function g(n: number): void {
  try {
    drop(f(n)); //~
  } catch {
    return;
  }
}
