// SK2107: put into a map
import type { Block } from 'skerry';

export function f(block: Block, all: Map<string, Block>): void {
  all.set('a', block); //!~
}
