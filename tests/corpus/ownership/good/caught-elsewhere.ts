// a catch around something else
import { Block, drop } from 'skerry';

function risky(n: number): number {
  if (n > 9) throw new Error('too many');
  return n;
}
function parse(n: number): number {
  try {
    return risky(n);
  } catch {
    return 0;
  }
}
export function f(n: number): number {
  const block = Block.allocate(1);
  const more = parse(n);
  drop(block);
  return more;
}
export function g(n: number): number {
  try {
    return f(n) + risky(n);
  } catch {
    return 1;
  }
}
