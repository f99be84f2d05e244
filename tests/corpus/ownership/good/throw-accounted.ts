// a catch that drops and throws again
import { Block, drop } from 'skerry';

function risky(n: number): number {
  if (n > 9) throw new Error('too many');
  return n;
}
function f(n: number): number {
  const block = Block.allocate(8);
  let more = 0;
  try {
    more = risky(n);
  } catch (error) {
    drop(block);
    throw error;
  }
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
