// parts of a borrowed record are looked at and lent on
import { type Block, type Ref, drop } from 'skerry';

interface Open {
  readonly block: Block;
  readonly size: number;
}
const first = (block: Ref<Block>): number => block.bytes()[0] ?? 0;
const measure = (open: Ref<Open>): number => open.block.byteLength + first(open.block) + open.size;
export function f(block: Block): number {
  const open: Open = { block, size: 1 };
  const n = measure(open);
  drop(open.block);
  return n;
}
