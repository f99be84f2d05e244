// an inner finally and an outer catch
import { Block, drop } from 'skerry';

function risky(n: number): number {
  if (n > 9) throw new Error('too many');
  return n;
}
export function f(n: number): number {
  try {
    const block = Block.allocate(1);
    try {
      return risky(n);
    } finally {
      drop(block);
    }
  } catch {
    return 0;
  }
}
