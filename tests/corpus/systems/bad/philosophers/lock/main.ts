import type { Listener } from 'skerry';
import { drop } from 'skerry';
import { type Ask, answerAll } from '../../../talk.ts';

export interface Needs {
  readonly mine: Listener<Ask>;
}

export default async function main({ mine }: Needs): Promise<void> {
  await answerAll(await mine.accept());
  await answerAll(await mine.accept());
  drop(mine);
}
