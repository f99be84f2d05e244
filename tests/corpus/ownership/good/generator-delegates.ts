// one generator runs another
import { Block } from 'skerry';

function* one(n: number): Generator<number> {
  using block = Block.allocate(n);
  yield block.byteLength;
}
function* all(n: number): Generator<number> {
  yield* one(n);
  yield* one(n + 1);
}
export function f(n: number): readonly number[] {
  return [...all(n)];
}
