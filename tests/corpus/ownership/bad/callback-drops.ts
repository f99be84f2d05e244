// SK2106: a callback drops a captured block
import { type Block, drop } from 'skerry';

export function f(block: Block, names: readonly string[]): void { //~
  names.forEach(() => drop(block)); //!
}
