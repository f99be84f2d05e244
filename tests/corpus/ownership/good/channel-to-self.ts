// both ends of a channel in one function
import { channel, drop } from 'skerry';
import type { Echo } from '../contracts.ts';

export async function f(): Promise<string> {
  const { imp, exp } = channel<Echo>();
  const busy = imp.ping({ text: 'a' });
  const heard = await exp.receive();
  if (heard.message === 'ping') drop(heard.next.pong({ text: heard.text }));
  else if (heard.message === 'closed') {
    drop(busy);
    return '';
  }
  const answer = await busy.receive();
  if (answer.message !== 'pong') return '';
  answer.next.quit();
  return answer.text;
}
