// SK2112: the initial value of a field that throws
import { Block, drop } from 'skerry';

function risky(n: number): number {
  if (n > 9) throw new Error('too many');
  return n;
}
class Part {
  readonly n = risky(10);
}
class Whole extends Part {}
function f(n: number): number {
  const block = Block.allocate(n); //~
  const whole = new Whole(); //!
  drop(block);
  return whole.n;
}
export function g(n: number): number {
  try {
    return f(n); //~
  } catch {
    return 0;
  }
}
