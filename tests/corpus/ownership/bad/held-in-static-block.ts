// SK2112: held in a static block that throws
import { Block, drop } from 'skerry';

function risky(n: number): number {
  if (n > 9) throw new Error('too many');
  return n;
}
function f(n: number): number { //~
  class Part {
    static size = 0;
    static {
      const block = Block.allocate(1); //~
      Part.size = risky(10); //!
      drop(block);
    }
  }
  return Part.size + n;
}
export function g(n: number): number {
  try {
    return f(n);
  } catch {
    return 0;
  }
}
