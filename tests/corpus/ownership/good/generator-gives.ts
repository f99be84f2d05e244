// a generator gives away what it yields
import { Block, drop } from 'skerry';

async function* blocks(n: number): AsyncGenerator<Block> {
  for (let i = 0; i < n; i += 1) yield Block.allocate(i);
}
export async function f(n: number): Promise<void> {
  for await (const block of blocks(n)) drop(block);
}
