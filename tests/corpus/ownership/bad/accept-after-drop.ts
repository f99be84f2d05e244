// SK2104: a listener used after it was dropped
import { type Listener, drop } from 'skerry';
import type { Echo } from '../contracts.ts';

export async function f(listener: Listener<Echo>): Promise<void> {
  drop(listener); //~
  drop(await listener.accept()); //!
}
