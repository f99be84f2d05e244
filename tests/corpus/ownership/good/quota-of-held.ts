// the old one stays when there is no room for the new
import { Block, drop } from 'skerry';

export function f(old: Block, n: number): Block {
  let more: Block;
  try {
    more = Block.allocate(n);
  } catch {
    return old;
  }
  drop(old);
  return more;
}
