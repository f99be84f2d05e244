// finally that ends in a return of its own
import { type Block, drop } from 'skerry';

function risky(n: number): number {
  if (n > 9) throw new Error('too many');
  return n;
}
export function f(block: Block, n: number): number {
  try {
    risky(n);
  } finally {
    drop(block);
    return 0;
  }
}
