// both ends of a channel
import { type Exp, type Imp, channel, fork } from 'skerry';
import type { Echo } from '../contracts.ts';

async function serve(client: Exp<Echo>): Promise<void> {
  const heard = await client.receive();
  if (heard.message === 'ping') heard.next.refuse({ reason: 'closed' });
}
export function make(): Imp<Echo> {
  const { imp, exp } = channel<Echo>();
  fork(serve, exp);
  return imp;
}
