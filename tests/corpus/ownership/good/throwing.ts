// an exception leaves what is held to the kernel
import type { Block } from 'skerry';

export function f(block: Block, n: number): Block {
  if (n < 0) throw new Error('negative');
  return block;
}
