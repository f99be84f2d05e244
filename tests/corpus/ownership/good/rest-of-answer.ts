// a rest of what was heard
import { type Imp, drop } from 'skerry';
import type { Echo } from '../contracts.ts';

export async function f(end: Imp<Echo, 'Busy'>): Promise<string> {
  const heard = await end.receive();
  if (heard.message !== 'pong') return 'none';
  const { text, ...others } = heard;
  drop(others.next);
  return text;
}
