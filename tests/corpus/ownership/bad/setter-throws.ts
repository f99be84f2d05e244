// SK2112: a setter that throws
import { Block, drop } from 'skerry';

class Gauge {
  #n = 0;
  get level(): number {
    return this.#n;
  }
  set level(n: number) {
    if (n > 9) throw new Error('too high');
    this.#n = n;
  }
}
function f(n: number): number {
  const gauge = new Gauge();
  const block = Block.allocate(1); //~
  gauge.level = n; //!
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
