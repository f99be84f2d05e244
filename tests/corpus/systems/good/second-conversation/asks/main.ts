import type { Connector } from 'skerry';
import { drop } from 'skerry';
import { type Ask, ask } from '../../../talk.ts';

export interface Needs {
  readonly other: Connector<Ask>;
}

export default async function main({ other }: Needs): Promise<void> {
  await ask(other.connect());
  await ask(other.connect());
  drop(other);
}
