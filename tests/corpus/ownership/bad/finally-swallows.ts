// SK2112: a return in finally does away with the exception
import { Block, drop } from 'skerry';

function risky(n: number): number {
  if (n > 9) throw new Error('too many');
  return n;
}
export function f(n: number): number {
  try {
    const block = Block.allocate(8); //~
    risky(n); //!
    drop(block);
  } finally { //~
    return 0;
  }
}
