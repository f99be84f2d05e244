// SK2107: put into an array
import type { Block } from 'skerry';

export function f(block: Block): number {
  return [block].length; //!~
}
