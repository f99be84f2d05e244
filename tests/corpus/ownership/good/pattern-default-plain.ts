// a default brings something owned where nothing owned was
import { Block, drop } from 'skerry';

export function f(plain: { readonly x?: number }): number {
  const { x = Block.allocate(1) } = plain;
  if (typeof x === 'number') return x;
  drop(x);
  return 0;
}
