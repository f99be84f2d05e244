// a ternary as an argument
import { type Block, drop } from 'skerry';

export function f(block: Block, now: boolean): void {
  const size = block.byteLength;
  drop(now && size > 1 ? block : block);
}
