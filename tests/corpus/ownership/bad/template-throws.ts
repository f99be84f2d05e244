// SK2112: a text made of what throws
import { Block, drop } from 'skerry';

class Name {
  toString(): string {
    throw new Error('nameless');
  }
}
function f(n: number): number {
  const block = Block.allocate(1); //~
  const text = `${new Name()}`; //!
  drop(block);
  return text.length + n;
}
export function g(n: number): number {
  try {
    return f(n); //~
  } catch {
    return 0;
  }
}
