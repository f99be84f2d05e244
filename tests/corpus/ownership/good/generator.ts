// clients from a generator
import { type Exp, type Listener, type Ref, drop } from 'skerry';
import type { Echo } from '../contracts.ts';

async function* clients(listener: Ref<Listener<Echo>>): AsyncGenerator<Exp<Echo>> {
  for (;;) yield await listener.accept();
}
export async function f(listener: Listener<Echo>): Promise<void> {
  for await (const client of clients(listener)) {
    const heard = await client.receive();
    if (heard.message === 'ping') drop(heard.next);
  }
  drop(listener);
}
