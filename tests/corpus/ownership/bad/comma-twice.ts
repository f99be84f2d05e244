// SK2101: twice in one comma expression
import { type Block, drop } from 'skerry';

export function f(block: Block): number {
  return drop(block), drop(block), 1; //!~
}
