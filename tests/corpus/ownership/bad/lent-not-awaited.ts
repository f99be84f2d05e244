// SK2109: lent to a function that is not awaited
import { type Block, type Ref, drop } from 'skerry';

async function slow(block: Ref<Block>): Promise<number> {
  return block.byteLength;
}
export async function f(block: Block): Promise<number> {
  const later = slow(block); //!~
  drop(block);
  return await later;
}
