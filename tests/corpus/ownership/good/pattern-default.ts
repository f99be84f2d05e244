// a default in a pattern, also nested and in a loop
import { Block, drop } from 'skerry';

interface Said {
  readonly block?: Block;
  readonly inner?: { readonly other: Block };
  readonly n: number;
}
const make = (): { readonly other: Block } => ({ other: Block.allocate(1) });
export function f({ block = Block.allocate(1), inner: { other } = make(), n }: Said): number {
  drop(block);
  drop(other);
  return n;
}
export function g(next: () => Said): number {
  let sum = 0;
  for (let i = 0; i < 3; i += 1) {
    const { block = Block.allocate(i), inner, n } = next();
    drop(block);
    if (inner) drop(inner.other);
    sum += n;
  }
  return sum;
}
