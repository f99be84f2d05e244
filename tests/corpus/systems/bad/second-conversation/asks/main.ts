import type { Connector } from 'skerry';
import { drop } from 'skerry';
import { type Ask, ask } from '../../../talk.ts';

export interface Needs {
  readonly other: Connector<Ask>;
}

export default async function main({ other }: Needs): Promise<void> {
  const first = await other.connect().ask({ n: 1 }).receive();
  if (first.message === 'closed') {
    drop(other);
    return;
  }
  await ask(other.connect());
  first.next.bye();
  drop(other);
}
