// a spare only when there is none
import { Block } from 'skerry';

export function f(start: Block | undefined): Block {
  let block = start;
  block ??= Block.allocate(1);
  return block;
}
