// SK2112: a getter that throws
import { Block, drop } from 'skerry';

class Gauge {
  readonly #n: number;
  constructor(n: number) {
    this.#n = n;
  }
  get level(): number {
    if (this.#n > 9) throw new Error('too high');
    return this.#n;
  }
}
function f(n: number): number {
  const gauge = new Gauge(n);
  const block = Block.allocate(1); //~
  const level = gauge.level; //!
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
