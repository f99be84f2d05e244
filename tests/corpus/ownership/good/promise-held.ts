// a promise of something owned is awaited once
import { Block, drop } from 'skerry';

async function make(n: number): Promise<Block> {
  return Block.allocate(n);
}
export async function f(n: number): Promise<number> {
  const coming = make(n);
  const block = await coming;
  const size = block.byteLength;
  drop(block);
  return size;
}
