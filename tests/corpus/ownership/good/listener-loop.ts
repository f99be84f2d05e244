// a service that counts its clients
import { drop, type Listener } from 'skerry';
import type { Echo } from '../contracts.ts';

export async function f(listener: Listener<Echo>, most: number): Promise<void> {
  for (let n = 0; n < most; n += 1) {
    const client = await listener.accept();
    drop(client);
  }
  drop(listener);
}
