import type { Listener } from 'skerry';
import { drop } from 'skerry';
import { type Ask, answerOne } from '../../../talk.ts';

export interface Needs {
  readonly first: Listener<Ask>;
  readonly second: Listener<Ask>;
}

export default async function main({ first, second }: Needs): Promise<void> {
  await answerOne(await first.accept());
  await answerOne(await second.accept());
  drop(first);
  drop(second);
}
