// SK2101: a promise of an owned value awaited twice
import { type Imp, drop } from 'skerry';
import type { Echo } from '../contracts.ts';

export async function f(open: () => Promise<Imp<Echo>>): Promise<void> {
  const client = open();
  drop(await client); //~
  drop(await client); //!
}
