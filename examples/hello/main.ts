/** Greets everybody who asks. All it can touch stands in `Needs`: those who come, and one word. */
import type { Contract, Exp, Limits, Listener, Msg } from 'skerry';
import { fork } from 'skerry';

export interface Hello extends Contract {
  Start: { client: { greet: Msg<{ name: string }, 'Greeting'> } };
  Greeting: { server: { greeting: Msg<{ text: string }, 'Start'> } };
}
export interface Needs {
  readonly hello: Listener<Hello>;
  readonly args: { readonly word: string };
}
export const limits = { memory: '2MiB', turn: '20ms', blocks: '0B' } satisfies Limits;

export default async function main({ hello, args }: Needs): Promise<void> {
  for (;;) fork(greet, { guest: await hello.accept(), word: args.word });
}

async function greet({ guest, word }: { guest: Exp<Hello>; word: string }): Promise<void> {
  let end = guest;
  for (;;) {
    const heard = await end.receive();
    if (heard.message === 'closed') return;
    end = heard.next.greeting({ text: `${word}, ${heard.name}` });
  }
}
