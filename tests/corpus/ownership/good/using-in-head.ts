// using in the head of a loop
import { Block } from 'skerry';

async function* blocks(n: number): AsyncGenerator<Block> {
  for (let i = 0; i < n; i += 1) yield Block.allocate(i);
}
export async function f(n: number): Promise<number> {
  let sum = 0;
  for await (using block of blocks(n)) sum += block.byteLength;
  return sum;
}
