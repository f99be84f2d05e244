// blocks sent and received
import type { Imp } from 'skerry';
import type { Store } from '../contracts.ts';

export async function copy(from: Imp<Store>, to: Imp<Store>): Promise<void> {
  const answer = await from.get({ name: 'a' }).receive();
  switch (answer.message) {
    case 'data': {
      answer.next.bye();
      const done = await to.put({ block: answer.block }).receive();
      if (done.message === 'done') done.next.bye();
      return;
    }
    case 'none':
      answer.next.bye();
      break;
    case 'closed':
      break;
  }
  to.bye();
}
