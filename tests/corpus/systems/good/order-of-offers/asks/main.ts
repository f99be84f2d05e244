import type { Connector } from 'skerry';
import { drop } from 'skerry';
import { type Ask, ask } from '../../../talk.ts';

export interface Needs {
  readonly first: Connector<Ask>;
  readonly second: Connector<Ask>;
}

export default async function main({ first, second }: Needs): Promise<void> {
  await ask(first.connect());
  await ask(second.connect());
  drop(first);
  drop(second);
}
