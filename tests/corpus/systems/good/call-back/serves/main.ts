import type { Connector, Listener } from 'skerry';
import { drop } from 'skerry';
import { type Ask, ask } from '../../../talk.ts';

export interface Needs {
  readonly back: Connector<Ask>;
  readonly mine: Listener<Ask>;
}

export default async function main({ back, mine }: Needs): Promise<void> {
  const heard = await (await mine.accept()).receive();
  if (heard.message === 'ask') {
    await ask(back.connect());
    drop(heard.next.answer({ n: heard.n }));
  }
  drop(mine);
  drop(back);
}
