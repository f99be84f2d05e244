// SK2101: put twice into one record
import type { Block } from 'skerry';

export function f(block: Block): { a: Block; b: Block } {
  return { a: block, b: block }; //!~
}
