// SK2104: the endpoint of an answer used twice
import { type Imp, drop } from 'skerry';
import type { Echo } from '../contracts.ts';

export async function f(busy: Imp<Echo, 'Busy'>): Promise<void> {
  const answer = await busy.receive();
  if (answer.message !== 'pong') return;
  answer.next.quit(); //~
  drop(answer.next.ping({ text: answer.text })); //!
}
