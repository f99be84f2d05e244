// a check that throws before anything is held
import { Block } from 'skerry';

export function f(n: number): Block {
  if (n < 0) throw new Error('negative');
  return Block.allocate(n);
}
export function g(n: number): number {
  try {
    using block = f(n);
    return block.byteLength;
  } catch {
    return -1;
  }
}
