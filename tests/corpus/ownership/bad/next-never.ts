// SK2102: the endpoint that an answer brings is lost
import type { Imp } from 'skerry';
import type { Echo } from '../contracts.ts';

export async function f(busy: Imp<Echo, 'Busy'>): Promise<string> {
  const answer = await busy.receive(); //!
  if (answer.message !== 'pong') return '';
  return answer.text; //~
}
