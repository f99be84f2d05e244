// SK2112: an exception in a promise that nobody awaits
import { Block, drop } from 'skerry';

function risky(n: number): number {
  if (n > 9) throw new Error('too many');
  return n;
}
async function f(n: number): Promise<void> {
  const block = Block.allocate(8); //~
  risky(n); //!
  drop(block);
}
export function g(n: number): void {
  f(n); //~
}
