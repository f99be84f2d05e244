// SK2102: one end of a channel is lost, by path
import { type Imp, channel } from 'skerry';
import type { Echo } from '../contracts.ts';

export function f(): Imp<Echo> {
  const both = channel<Echo>(); //!
  return both.imp; //~
}
