// callbacks that borrow and take as they should
import { type Block, type Ref, drop } from 'skerry';

function look(block: Block, see: (block: Ref<Block>) => number): number {
  const n = see(block);
  drop(block);
  return n;
}
function give(block: Block, to: (block: Block) => void): void {
  to(block);
}
export function f(a: Block, b: Block): number {
  give(b, drop);
  return look(a, (block) => block.byteLength);
}
