// SK2106: an arrow function captures a block
import type { Block } from 'skerry';

export function f(block: Block): () => number { //~
  return () => block.byteLength; //!
}
