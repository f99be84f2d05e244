// given away in a try whose handler ends
import type { Block, Imp } from 'skerry';
import type { Store } from '../contracts.ts';

export async function f(store: Imp<Store>, block: Block): Promise<string> {
  try {
    const done = await store.put({ block }).receive();
    if (done.message === 'done') done.next.bye();
    return 'done';
  } catch (error) {
    return String(error);
  }
}
