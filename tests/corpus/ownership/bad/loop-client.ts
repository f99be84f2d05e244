// SK2102: a client of each round is lost
import { type Listener, drop } from 'skerry';
import type { Echo } from '../contracts.ts';

export async function f(listener: Listener<Echo>): Promise<void> {
  for (;;) {
    const client = await listener.accept();
    const heard = await client.receive(); //!
    if (heard.message === 'quit') break;
  } //~
  drop(listener);
}
