// SK2112: a getter that a pattern reads throws
import { Block, drop } from 'skerry';

class Gauge {
  get level(): number {
    throw new Error('broken');
  }
}
function f(n: number): number {
  const block = Block.allocate(n); //~
  const { level } = new Gauge(); //!
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
