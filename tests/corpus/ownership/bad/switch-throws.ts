// SK2112: what is switched on throws
import { Block, drop } from 'skerry';

function risky(n: number): number {
  if (n > 9) throw new Error('too many');
  return n;
}
function f(n: number): number {
  const block = Block.allocate(1); //~
  switch (risky(n)) { //!
    case 1:
      drop(block);
      return 1;
    default:
      drop(block);
      return 0;
  }
}
export function g(n: number): number {
  try {
    return f(n); //~
  } catch {
    return 0;
  }
}
