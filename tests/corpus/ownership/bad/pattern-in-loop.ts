// SK2103: taken apart in the head of a loop and not always used up
import { Block, drop } from 'skerry';

async function* pairs(n: number): AsyncGenerator<{ readonly block: Block; readonly n: number }> {
  for (let i = 0; i < n; i += 1) yield { block: Block.allocate(1), n: i };
}
export async function f(n: number): Promise<void> {
  for await (const { block, n: at } of pairs(n)) { //!
    if (at > 1) drop(block); //~
  } //~
}
