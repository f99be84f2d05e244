// SK2112: Promise.allSettled catches everything
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
export async function g(n: number): Promise<number> {
  const all = await Promise.allSettled([f(n), f(n + 1)]); //~
  return all.length;
}
