// SK2107: promises of owned values in an array
import { type Listener, drop } from 'skerry';
import type { Echo } from '../contracts.ts';

export async function f(listener: Listener<Echo>): Promise<number> {
  const all = [listener.accept()]; //!~
  drop(listener);
  return all.length;
}
