// SK2112: a default that throws after another owned parameter is there, and is caught
import { Block, drop } from 'skerry';

function f(first: Block, second: Block = Block.allocate(9)): void { //!~
  drop(first);
  drop(second);
}
export function g(block: Block): boolean {
  try {
    f(block); //~
    return true;
  } catch {
    return false;
  }
}
