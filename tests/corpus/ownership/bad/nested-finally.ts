// SK2104: used in finally after a return that gives it away
import type { Block } from 'skerry';

export function f(block: Block, now: boolean): Block | undefined {
  try {
    if (now) return block; //~
    return undefined;
  } finally {
    block.bytes().fill(0); //!
  }
}
