/** Greets each client as often as it likes. */
import { type Exp, fork, type Listener } from 'skerry';
import type { Greeting } from '../contracts.ts';

export interface Needs {
  readonly clients: Listener<Greeting>;
}

export default async function main({ clients }: Needs): Promise<void> {
  using door = clients;
  for (;;) fork(greet, await door.accept());
}

async function greet(client: Exp<Greeting>): Promise<void> {
  let end = client;
  for (;;) {
    const heard = await end.receive();
    if (heard.message === 'closed') return;
    end = heard.next.greeting({ text: `Hello, ${heard.name}!` });
  }
}
