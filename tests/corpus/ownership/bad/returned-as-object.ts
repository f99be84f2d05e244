// SK2107: returned as an object without an owner
import type { Block } from 'skerry';

export function f(block: Block): object { //~
  return block; //!
}
