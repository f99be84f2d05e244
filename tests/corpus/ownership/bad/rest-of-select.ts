// SK2102: the ends that did not hear are lost
import { type Imp, drop, select } from 'skerry';
import type { Echo } from '../contracts.ts';

export async function f(a: Imp<Echo, 'Busy'>, b: Imp<Echo, 'Busy'>): Promise<void> {
  const chosen = await select({ a, b }); //!
  if (chosen.heard.message === 'pong') chosen.heard.next.quit();
  if (chosen.from === 'a') drop(chosen.rest.b);
} //~
