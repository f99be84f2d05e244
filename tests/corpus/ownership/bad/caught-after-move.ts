// SK2103: a handler gives away what may be gone
import { type Block, drop } from 'skerry';

function risky(n: number): void {
  if (n > 1) throw new Error('no');
}
export function f(block: Block): void {
  try {
    risky(1);
    drop(block); //~
    risky(2);
  } catch {
    drop(block); //!
  }
}
