// SK2102: the block that an answer brings is lost
import { type Imp, drop } from 'skerry';
import type { Store } from '../contracts.ts';

export async function f(getting: Imp<Store, 'Getting'>): Promise<void> {
  const answer = await getting.receive(); //!
  if (answer.message === 'closed') return;
  drop(answer.next);
} //~
