// given away before anything throws
import { type Block, drop } from 'skerry';

function risky(n: number): number {
  if (n > 9) throw new Error('too many');
  return n;
}
export function f(block: Block, n: number): number {
  try {
    drop(block);
    return risky(n);
  } catch {
    return 0;
  }
}
