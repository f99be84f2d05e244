// functions of the program that cannot throw
import { type Block, drop } from 'skerry';

class Sum {
  #n = 0;
  get total(): number {
    return this.#n;
  }
  add(n: number): this {
    this.#n += n;
    return this;
  }
}
const twice = (n: number): number => 2 * n;
function held(block: Block): number {
  const sum = new Sum().add(twice(block.byteLength)).total;
  drop(block);
  return sum;
}
export function g(block: Block): number {
  try {
    return held(block);
  } catch {
    return 0;
  }
}
