// SK2112: a local of a try that its catch cannot see
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
    return 1;
  } catch { //~
    return 0;
  }
}
