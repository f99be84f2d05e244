// using drops it on every way out
import { Block } from 'skerry';

function risky(n: number): number {
  if (n > 9) throw new Error('too many');
  return n;
}
function f(n: number): number {
  using block = Block.allocate(8);
  return risky(n) + block.byteLength;
}
export function g(n: number): number {
  try {
    return f(n);
  } catch {
    return 0;
  }
}
