// SK2112: what throws and what catches are both further away
import { Block, drop } from 'skerry';

function risky(n: number): number {
  if (n > 9) throw new Error('too many');
  return n;
}
function deeper(n: number): number {
  return risky(n) + 1;
}
function f(n: number): number {
  const block = Block.allocate(8); //~
  const more = deeper(n); //!
  drop(block);
  return more;
}
function between(n: number): number {
  return f(n);
}
export function g(n: number): number {
  try {
    return between(n); //~
  } catch {
    return 0;
  }
}
