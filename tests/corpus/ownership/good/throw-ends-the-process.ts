// nobody catches, so the process ends
import { Block, drop } from 'skerry';

function risky(n: number): number {
  if (n > 9) throw new Error('too many');
  return n;
}
export function f(n: number): number {
  const block = Block.allocate(8);
  const more = risky(n);
  drop(block);
  return more;
}
