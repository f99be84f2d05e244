// SK2103: an or-assignment that may not take its right side
import { type Block, drop } from 'skerry';

export function f(given: Block | undefined, other: Block): void { //!
  let block = given;
  block ??= other; //~
  drop(block);
} //~
