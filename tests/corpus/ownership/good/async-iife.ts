// an async function that is awaited at once
import { type Block, drop } from 'skerry';

export async function f(block: Block): Promise<number> {
  const size = await (async (n: number): Promise<number> => n + 1)(block.byteLength);
  drop(block);
  return size;
}
