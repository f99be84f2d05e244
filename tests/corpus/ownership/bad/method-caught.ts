// SK2112: a method whose caller catches
import { Block, drop } from 'skerry';

function risky(n: number): number {
  if (n > 9) throw new Error('too many');
  return n;
}
class Maker {
  make(n: number): number {
    const block = Block.allocate(1); //~
    risky(n); //!
    drop(block);
    return n;
  }
}
export function g(n: number): number {
  try {
    return new Maker().make(n); //~
  } catch {
    return 0;
  }
}
