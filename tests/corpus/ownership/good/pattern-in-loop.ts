// a pattern in the head of a loop
import { Block, drop } from 'skerry';

async function* pairs(n: number): AsyncGenerator<{ readonly block: Block; readonly n: number }> {
  for (let i = 0; i < n; i += 1) yield { block: Block.allocate(1), n: i };
}
export async function f(n: number): Promise<number> {
  let sum = 0;
  for await (const { block, n: at } of pairs(n)) {
    drop(block);
    sum += at;
  }
  return sum;
}
