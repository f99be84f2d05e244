// filled when it is not there
import { Block, drop } from 'skerry';

export function f(given: Block | undefined): void {
  let block = given;
  block ??= Block.allocate(1);
  drop(block);
}
