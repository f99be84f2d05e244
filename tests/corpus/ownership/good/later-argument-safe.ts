// a later argument that cannot throw
import { type Block, drop } from 'skerry';

function take(block: Block, n: number): number {
  drop(block);
  return n;
}
export function f(block: Block, n: number): number {
  try {
    return take(block, Math.floor(n));
  } catch {
    return 0;
  }
}
