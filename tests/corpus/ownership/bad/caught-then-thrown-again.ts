// SK2112: a catch that throws again, to one that does not
import { Block, drop } from 'skerry';

function risky(n: number): number {
  if (n > 9) throw new Error('too many');
  return n;
}
function f(n: number): number {
  const block = Block.allocate(1); //~
  try {
    risky(n); //!
  } catch (error) {
    throw error; //~
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
