// SK2112: a class whose static block throws as it is declared
import { Block, drop } from 'skerry';

function risky(n: number): number {
  if (n > 9) throw new Error('too many');
  return n;
}
function f(n: number): number {
  const block = Block.allocate(1); //~
  class Part {
    static readonly n = risky(10); //!
  }
  drop(block);
  return Part.n + n;
}
export function g(n: number): number {
  try {
    return f(n); //~
  } catch {
    return 0;
  }
}
