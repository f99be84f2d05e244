// owned records made, passed and returned
import { Block, drop } from 'skerry';

interface Pair {
  readonly left: Block;
  readonly right: Block;
}
function make(): Pair {
  return { left: Block.allocate(1), right: Block.allocate(2) };
}
function swap(pair: Pair): Pair {
  return { left: pair.right, right: pair.left };
}
export function f(): number {
  const { left, right } = swap(make());
  const n = left.byteLength - right.byteLength;
  drop(left);
  drop(right);
  return n;
}
