import type { Connector, Listener } from 'skerry';
import { drop } from 'skerry';
import type { Greet } from '../../../talk.ts';

export interface Needs {
  readonly other: Connector<Greet>;
  readonly mine: Listener<Greet>;
}

export default async function main({ other, mine }: Needs): Promise<void> {
  const told = await other.connect().receive();
  if (told.message === 'hello') told.next.thanks();
  await (await mine.accept()).hello().receive();
  drop(mine);
  drop(other);
}
