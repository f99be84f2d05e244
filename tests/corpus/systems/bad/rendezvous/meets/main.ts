import type { Connector, Listener } from 'skerry';
import { drop } from 'skerry';
import type { Tell } from '../../../talk.ts';

export interface Needs {
  readonly other: Connector<Tell>;
  readonly mine: Listener<Tell>;
}

export default async function main({ other, mine }: Needs): Promise<void> {
  const out = other.connect();
  const client = await mine.accept();
  const heard = await client.receive();
  if (heard.message === 'tell') out.tell({ n: heard.n });
  else drop(out);
  drop(mine);
  drop(other);
}
