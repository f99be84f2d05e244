// SK2102: a parameter that is only looked at
import type { Block } from 'skerry';

export function f(block: Block): number { //!
  return block.byteLength; //~
}
