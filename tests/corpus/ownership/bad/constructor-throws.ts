// SK2112: a constructor that throws
import { Block, drop } from 'skerry';

class Even {
  readonly n: number;
  constructor(n: number) {
    if (n % 2 !== 0) throw new Error('odd');
    this.n = n;
  }
}
function f(n: number): number {
  const block = Block.allocate(1); //~
  const even = new Even(n); //!
  drop(block);
  return even.n;
}
export function g(n: number): number {
  try {
    return f(n); //~
  } catch {
    return 0;
  }
}
