// SK2112: an exception that ends in the promise catch
import { Block, drop } from 'skerry';

function risky(n: number): number {
  if (n > 9) throw new Error('too many');
  return n;
}
async function f(n: number): Promise<number> {
  const block = Block.allocate(8); //~
  const more = risky(n); //!
  drop(block);
  return more;
}
export function g(n: number): Promise<number> {
  return f(n).catch(() => 0); //~
}
