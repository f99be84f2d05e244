// a catch that only passes on catches nothing
import { Block, drop } from 'skerry';

function risky(n: number): number {
  if (n > 9) throw new Error('too many');
  return n;
}
function f(n: number): number {
  const block = Block.allocate(1);
  const more = risky(n);
  drop(block);
  return more;
}
export function g(n: number): number {
  try {
    return f(n);
  } catch (error) {
    throw new Error(String(n));
  }
}
