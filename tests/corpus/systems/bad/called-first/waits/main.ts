import type { Connector, Listener } from 'skerry';
import { drop } from 'skerry';
import type { Tell } from '../../../talk.ts';

export interface Needs {
  readonly other: Connector<Tell>;
  readonly mine: Listener<Tell>;
}

export default async function main({ other, mine }: Needs): Promise<void> {
  const client = await mine.accept();
  other.connect().tell({ n: 1 });
  await client.receive();
  drop(mine);
  drop(other);
}
