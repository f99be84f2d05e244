// SK2109: a borrowed block is returned
import type { Block, Ref } from 'skerry';

export function f(block: Ref<Block>): Ref<Block> { //~
  return block; //!
}
