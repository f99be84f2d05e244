// SK2112: one of the methods of that name throws
import { Block, drop } from 'skerry';

function risky(n: number): number {
  if (n > 9) throw new Error('too many');
  return n;
}
interface Meter {
  read(n: number): number;
}
class Plain implements Meter {
  read(n: number): number {
    return n;
  }
}
class Strict implements Meter {
  read(n: number): number {
    return risky(n);
  }
}
function f(n: number): number {
  const meter: Meter = n > 1 ? new Plain() : new Strict();
  const block = Block.allocate(1); //~
  const level = meter.read(n); //!
  drop(block);
  return level;
}
export function g(n: number): number {
  try {
    return f(n); //~
  } catch {
    return 0;
  }
}
