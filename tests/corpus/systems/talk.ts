/** What the processes of these systems say to each other. */
import type { Contract, Exp, Imp, Msg } from 'skerry';
import { drop } from 'skerry';

/** Questions, one after the other. */
export interface Ask extends Contract {
  Start: { client: { ask: Msg<{ n: number }, 'Busy'>; bye: Msg<{}, 'End'> } };
  Busy: { server: { answer: Msg<{ n: number }, 'Start'> } };
  End: {};
}
/** One word from the client. */
export interface Tell extends Contract {
  Start: { client: { tell: Msg<{ n: number }, 'End'> } };
  End: {};
}
/** The server speaks first. */
export interface Greet extends Contract {
  Start: { server: { hello: Msg<{}, 'Told'> } };
  Told: { client: { thanks: Msg<{}, 'End'> } };
  End: {};
}

export async function ask(end: Imp<Ask>): Promise<void> {
  const heard = await end.ask({ n: 1 }).receive();
  if (heard.message === 'answer') heard.next.bye();
}

export async function answerOne(client: Exp<Ask>): Promise<void> {
  const heard = await client.receive();
  if (heard.message === 'ask') drop(heard.next.answer({ n: heard.n }));
}

/** Until the client says goodbye or is gone. */
export async function answerAll(client: Exp<Ask>): Promise<void> {
  let end = client;
  for (;;) {
    const heard = await end.receive();
    if (heard.message !== 'ask') return;
    end = heard.next.answer({ n: heard.n });
  }
}
