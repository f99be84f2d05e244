// finally drops it on every way out
import { Block, drop } from 'skerry';

function risky(n: number): number {
  if (n > 9) throw new Error('too many');
  return n;
}
function f(n: number): number {
  const block = Block.allocate(8);
  try {
    return risky(n);
  } finally {
    drop(block);
  }
}
export function g(n: number): number {
  try {
    return f(n);
  } catch {
    return 0;
  }
}
