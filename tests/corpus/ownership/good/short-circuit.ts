// a test and a drop in one condition
import { type Block, drop, type Ref } from 'skerry';

function empty(block: Ref<Block>): boolean {
  return block.byteLength === 0;
}
export function f(block: Block): Block | undefined {
  if (empty(block) || block.byteLength > 9) {
    drop(block);
    return undefined;
  }
  return block;
}
