// SK2104: received on twice
import { type Imp, drop } from 'skerry';
import type { Echo } from '../contracts.ts';

export async function f(busy: Imp<Echo, 'Busy'>): Promise<void> {
  const first = await busy.receive(); //~
  const second = await busy.receive(); //!
  if (first.message === 'pong') drop(first.next);
  if (second.message === 'pong') drop(second.next);
}
