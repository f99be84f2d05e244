// SK2112: a catch that forgets what was held
import { type Block, drop } from 'skerry';

function risky(n: number): number {
  if (n > 9) throw new Error('too many');
  return n;
}
export function f(block: Block, n: number): number { //~
  try {
    risky(n); //!
    drop(block);
    return 1;
  } catch {
    return 0; //~
  }
}
