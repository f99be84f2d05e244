// nobody catches what is awaited either
import { Block, drop } from 'skerry';

function risky(n: number): number {
  if (n > 9) throw new Error('too many');
  return n;
}
async function part(n: number): Promise<number> {
  const block = Block.allocate(1);
  const more = risky(n);
  drop(block);
  return more;
}
export async function f(n: number): Promise<number> {
  return (await part(n)) + (await part(n + 1));
}
