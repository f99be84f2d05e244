// SK2101: finally returns what the body returned
import type { Block } from 'skerry';

export function f(block: Block): Block {
  try {
    return block; //~
  } finally {
    return block; //!
  }
}
