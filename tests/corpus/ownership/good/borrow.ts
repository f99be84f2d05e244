// helpers that only look
import { type Block, type Ref, drop } from 'skerry';

function lineCount(block: Ref<Block>): number {
  return block.text().split('\n').length;
}
async function slowCount(block: Ref<Block>): Promise<number> {
  return lineCount(block);
}
export async function f(block: Block): Promise<number> {
  const n = lineCount(block) + (await slowCount(block));
  drop(block);
  return n;
}
