import type { Connector, Listener } from 'skerry';
import { drop } from 'skerry';
import { type Ask, answerOne, ask } from '../../../talk.ts';

export interface Needs {
  readonly other: Connector<Ask>;
  readonly mine: Listener<Ask>;
}

export default async function main({ other, mine }: Needs): Promise<void> {
  await ask(other.connect());
  await answerOne(await mine.accept());
  drop(mine);
  drop(other);
}
