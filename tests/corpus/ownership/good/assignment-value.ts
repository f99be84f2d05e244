// the value of an assignment, handed on or looked at
import { Block, drop } from 'skerry';

export function f(next: () => Block | undefined): number {
  let block: Block | undefined;
  let sum = 0;
  while ((block = next()) !== undefined) {
    sum += block.byteLength;
    drop(block);
  }
  return sum;
}
export function g(block: Block): number {
  let kept: Block;
  const n = (kept = block).bytes().length;
  drop(kept);
  return n;
}
export function h(block: Block): Block {
  let passed: Block;
  return (passed = block);
}
