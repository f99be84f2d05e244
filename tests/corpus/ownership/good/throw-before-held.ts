// what throws comes before what is held
import { Block, drop } from 'skerry';

function risky(n: number): number {
  if (n > 9) throw new Error('too many');
  return n;
}
function f(n: number): number {
  const more = risky(n);
  const block = Block.allocate(8);
  drop(block);
  return more;
}
export function g(n: number): number {
  try {
    return f(n);
  } catch {
    return 0;
  }
}
