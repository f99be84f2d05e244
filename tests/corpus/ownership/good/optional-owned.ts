// an owned value that may be missing
import { type Block, drop } from 'skerry';

export function f(block: Block | undefined, spare: Block): Block {
  if (!block) return spare;
  drop(spare);
  return block;
}
