// SK2112: a generator that throws as it is run
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
  let sum = 0;
  for (const one of numbers(n)) sum += one; //!
  drop(block);
  return sum;
}
export function g(n: number): number {
  try {
    return f(n); //~
  } catch {
    return 0;
  }
}
