// SK2109: a borrowed block is dropped
import { type Block, type Ref, drop } from 'skerry';

export function f(block: Ref<Block>): void { //~
  drop(block); //!
}
