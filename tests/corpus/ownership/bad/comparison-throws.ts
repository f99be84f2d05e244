// SK2112: a comparison that makes numbers of objects
import { Block, drop } from 'skerry';

class Money {
  valueOf(): number {
    throw new Error('broke');
  }
}
function f(n: number): number {
  const block = Block.allocate(n); //~
  const is = new Money() > new Money(); //!
  drop(block);
  return is ? 1 : 0;
}
export function g(n: number): number {
  try {
    return f(n); //~
  } catch {
    return 0;
  }
}
