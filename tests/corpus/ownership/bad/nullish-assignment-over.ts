// SK2108: an assignment over what an or-assignment left
import { Block, drop } from 'skerry';

export function f(given: Block | undefined): void {
  let block = given; //~
  block ??= Block.allocate(1);
  block = Block.allocate(2); //!
  drop(block);
}
