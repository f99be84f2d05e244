// a catch that drops and returns
import { type Block, drop } from 'skerry';

function risky(n: number): number {
  if (n > 9) throw new Error('too many');
  return n;
}
export function f(block: Block, n: number): number {
  let more = 0;
  try {
    more = risky(n);
  } catch {
    drop(block);
    return 0;
  }
  drop(block);
  return more;
}
