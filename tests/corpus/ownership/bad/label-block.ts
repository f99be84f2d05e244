// SK2103: a labelled block is left early
import { type Block, drop } from 'skerry';

export function f(block: Block, now: boolean): void { //!
  work: {
    if (now) break work;
    drop(block); //~
  }
} //~
