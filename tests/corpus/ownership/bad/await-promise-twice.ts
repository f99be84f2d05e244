// SK2101: a promise of an owned value awaited twice
import { type Listener, drop } from 'skerry';
import type { Echo } from '../contracts.ts';

export async function f(listener: Listener<Echo>): Promise<void> {
  const client = listener.accept();
  drop(await client); //~
  drop(await client); //!
  drop(listener);
}
