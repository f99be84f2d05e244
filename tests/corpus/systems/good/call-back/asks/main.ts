import type { Connector, Listener } from 'skerry';
import { drop, fork } from 'skerry';
import { type Ask, answerOne, ask } from '../../../talk.ts';

export interface Needs {
  readonly other: Connector<Ask>;
  readonly mine: Listener<Ask>;
}

export default async function main({ other, mine }: Needs): Promise<void> {
  fork(serve, mine);
  await ask(other.connect());
  drop(other);
}

async function serve(listener: Listener<Ask>): Promise<void> {
  await answerOne(await listener.accept());
  drop(listener);
}
