// SK2112: a generator that is spread into a call throws
import { Block, drop } from 'skerry';

function risky(n: number): number {
  if (n > 9) throw new Error('too many');
  return n;
}
function* numbers(n: number): Generator<number> {
  yield risky(n);
}
function f(n: number): number {
  const block = Block.allocate(1); //~
  const most = Math.max(...numbers(n)); //!
  drop(block);
  return most;
}
export function g(n: number): number {
  try {
    return f(n); //~
  } catch {
    return 0;
  }
}
