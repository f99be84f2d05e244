/** Wrong: the client may speak for ever without listening, so the queue has no bound. SK3011 */
import type { Connector, Contract, Msg } from 'skerry';
import { drop } from 'skerry';

export interface Chatter extends Contract {
  Start: { client: { say: Msg<{ text: string }, 'Start'>; stop: Msg<{}, 'End'> } };
  End: {};
}
export interface Needs {
  readonly chatter: Connector<Chatter>;
}
export default async function main({ chatter }: Needs): Promise<void> {
  chatter.connect().say({ text: 'on and on' }).stop();
  drop(chatter);
}
