// SK2109: a client is asked for, and the listener dropped meanwhile
import { type Listener, drop } from 'skerry';
import type { Echo } from '../contracts.ts';

export async function f(listener: Listener<Echo>): Promise<void> {
  const client = listener.accept(); //!~
  drop(listener);
  drop(await client);
}
