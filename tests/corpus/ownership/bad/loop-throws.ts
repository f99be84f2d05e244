// SK2112: held from one round to the next
import { Block, drop } from 'skerry';

function risky(n: number): number {
  if (n > 9) throw new Error('too many');
  return n;
}
function f(n: number): number {
  let block = Block.allocate(1); //~
  for (let i = 0; i < n; i += 1) {
    risky(i); //!
    drop(block);
    block = Block.allocate(i);
  }
  drop(block);
  return n;
}
export function g(n: number): number {
  try {
    return f(n); //~
  } catch {
    return 0;
  }
}
