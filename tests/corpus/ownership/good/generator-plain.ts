// a generator that holds nothing may be kept
import { type Block, drop } from 'skerry';

function* numbers(): Generator<number> {
  yield 1;
}
export function f(block: Block): number | void {
  const all = numbers();
  const { value } = all.next();
  drop(block);
  return value;
}
