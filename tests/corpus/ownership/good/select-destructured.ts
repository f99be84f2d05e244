// what select yields, taken apart at once
import { type Imp, drop, select } from 'skerry';
import type { Echo } from '../contracts.ts';

export async function first(a: Imp<Echo, 'Busy'>, b: Imp<Echo, 'Busy'>): Promise<number> {
  const { from, heard, rest } = await select({ a, b });
  if (heard.message === 'pong') drop(heard.next);
  if (from === 'a') drop(rest.b);
  else drop(rest.a);
  return 1;
}
