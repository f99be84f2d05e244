// a compound assignment with a loan
import { type Block, drop, type Ref } from 'skerry';

function size(block: Ref<Block>): number {
  return block.byteLength;
}
export function f(block: Block, n: number): number {
  let sum = n;
  sum += size(block);
  drop(block);
  return sum;
}
