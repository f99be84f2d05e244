import type { Connector } from 'skerry';
import { drop } from 'skerry';
import type { Ask } from '../../../talk.ts';

export interface Needs {
  readonly left: Connector<Ask>;
  readonly right: Connector<Ask>;
}

export default async function main({ left, right }: Needs): Promise<void> {
  const one = await left.connect().ask({ n: 1 }).receive();
  const other = await right.connect().ask({ n: 1 }).receive();
  if (one.message === 'answer') one.next.bye();
  if (other.message === 'answer') other.next.bye();
  drop(left);
  drop(right);
}
