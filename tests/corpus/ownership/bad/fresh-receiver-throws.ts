// SK2112: a conversation just begun, and its message throws
import { type Connector, drop } from 'skerry';
import type { Store } from '../contracts.ts';

function name(n: number): string {
  if (n > 9) throw new Error('nameless');
  return 'a';
}
export async function f(stores: Connector<Store>, n: number): Promise<void> {
  try {
    const getting = stores.connect().get({ name: name(n) }); //!~
    drop(getting);
  } catch { //~
    drop(stores);
    return;
  }
  drop(stores);
}
