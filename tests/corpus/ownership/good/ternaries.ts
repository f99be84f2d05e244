// a choice of two
import { type Block, drop } from 'skerry';

export function larger(a: Block, b: Block): Block {
  const first = a.byteLength > b.byteLength;
  if (first) {
    drop(b);
    return a;
  }
  drop(a);
  return b;
}
