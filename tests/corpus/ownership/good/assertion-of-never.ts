// a helper that never returns
import type { Block } from 'skerry';

function fail(message: string): never {
  throw new Error(message);
}
export function f(block: Block, n: number): Block {
  if (n < 0) fail('negative');
  return block;
}
