// SK2112: a later argument throws, and the earlier is nobody's
import { type Block, drop } from 'skerry';

function risky(n: number): number {
  if (n > 9) throw new Error('too many');
  return n;
}
function take(block: Block, n: number): number {
  drop(block);
  return n;
}
export function f(block: Block, n: number): number {
  try {
    return take(block, risky(n)); //!~
  } catch { //~
    return 0;
  }
}
