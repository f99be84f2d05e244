// an answer taken apart after it was narrowed
import { type Imp, drop } from 'skerry';
import type { Store } from '../contracts.ts';

export async function size(store: Imp<Store>): Promise<number> {
  const answer = await store.get({ name: 'a' }).receive();
  if (answer.message !== 'data') {
    if (answer.message === 'none') answer.next.bye();
    return 0;
  }
  const { next, block } = answer;
  next.bye();
  const n = block.byteLength;
  drop(block);
  return n;
}
