/**
 * Misbehaves: talks as fast as it can, for ever, to a task of its own. Each turn is short and each queue has its bound, so it may
 * go on; everybody else still gets a turn for each of its turns. `run flood &`, then `top`, then `kill`.
 */
import type { Contract, Exp, Imp, Limits, Msg } from 'skerry';
import { channel, fork } from 'skerry';

interface Chatter extends Contract {
  Start: { client: { talk: Msg<{ count: number }, 'Talked'> } };
  Talked: { server: { more: Msg<{}, 'Start'> } };
}
export const limits = { memory: '2MiB', turn: '20ms', blocks: '0B' } satisfies Limits;

export default async function main(): Promise<void> {
  const { imp, exp } = channel<Chatter>();
  fork(nod, exp);
  await talk(imp);
}

async function talk(chatter: Imp<Chatter>): Promise<void> {
  let end = chatter;
  for (let count = 0; ; count = (count + 1) % 1_000_000) {
    const heard = await end.talk({ count }).receive();
    if (heard.message === 'closed') return;
    end = heard.next;
  }
}

async function nod(chatter: Exp<Chatter>): Promise<void> {
  let end = chatter;
  for (;;) {
    const heard = await end.receive();
    if (heard.message === 'closed') return;
    end = heard.next.more();
  }
}
