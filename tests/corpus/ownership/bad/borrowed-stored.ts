// SK2109: a borrowed block is put into a record
import type { Block, Ref } from 'skerry';

export function f(block: Ref<Block>): { n: number } { //~
  const kept = { block, n: 1 }; //!
  return { n: kept.n };
}
