// received, read and sent on
import { type Exp, type Imp, drop } from 'skerry';
import type { News } from '../contracts.ts';

export async function relay(from: Exp<News>, to: Imp<News>): Promise<void> {
  const heard = await from.receive();
  if (heard.message === 'closed' || heard.bytes.at(0) === 0) {
    if (heard.message !== 'closed') drop(heard.bytes);
    drop(to);
    return;
  }
  to.tell({ bytes: heard.bytes });
}
