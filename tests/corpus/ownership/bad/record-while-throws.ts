// SK2112: a field of a record that is held
import { Block, drop } from 'skerry';

function risky(n: number): number {
  if (n > 9) throw new Error('too many');
  return n;
}
function f(n: number): number {
  const pair = { block: Block.allocate(1), n }; //~
  risky(n); //!
  drop(pair.block);
  return n;
}
export function g(n: number): number {
  try {
    return f(n); //~
  } catch {
    return 0;
  }
}
