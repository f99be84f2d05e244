// SK2107: put into a tuple
import type { Block } from 'skerry';

export function f(a: Block, n: number): number {
  const both: readonly [Block, number] = [a, n]; //!~
  return both[1];
}
