// what throws comes first
import { Block, drop } from 'skerry';

function risky(n: number): number {
  if (n > 9) throw new Error('too many');
  return n;
}
function take(n: number, block: Block): number {
  drop(block);
  return n;
}
export function f(n: number): number {
  try {
    return take(risky(n), Block.allocate(1));
  } catch {
    return 0;
  }
}
