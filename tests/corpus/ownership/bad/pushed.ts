// SK2107: pushed onto an array
import type { Block } from 'skerry';

export function f(block: Block, all: Block[]): void {
  all.push(block); //!~
}
