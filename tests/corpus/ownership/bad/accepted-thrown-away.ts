// SK2102: a client nobody takes
import { type Listener, drop } from 'skerry';
import type { Echo } from '../contracts.ts';

export async function f(listener: Listener<Echo>): Promise<void> {
  await listener.accept(); //!~
  drop(listener);
}
