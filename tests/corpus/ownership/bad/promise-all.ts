// SK2107: promises of owned values in an array
import type { Imp } from 'skerry';
import type { Echo } from '../contracts.ts';

export async function f(open: () => Promise<Imp<Echo>>): Promise<number> {
  const all = [open()]; //!~
  return all.length;
}
