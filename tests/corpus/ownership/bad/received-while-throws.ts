// SK2112: a block that a message brought
import { drop, type Imp } from 'skerry';
import type { Store } from '../contracts.ts';

function risky(n: number): number {
  if (n > 9) throw new Error('too many');
  return n;
}
export async function f(store: Imp<Store>, n: number): Promise<number> {
  const heard = await store.get({ name: 'a' }).receive(); //~
  if (heard.message === 'closed') return 0;
  if (heard.message === 'none') {
    heard.next.bye();
    return 0;
  }
  heard.next.bye();
  try {
    risky(n); //!
  } catch {
    return 0; //~
  }
  drop(heard.block);
  return 1;
}
