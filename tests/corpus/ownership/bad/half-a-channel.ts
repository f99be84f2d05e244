// SK2102: one end of a channel is lost
import { type Imp, channel } from 'skerry';
import type { Echo } from '../contracts.ts';

export function f(): Imp<Echo> {
  const { imp } = channel<Echo>(); //!
  return imp; //~
}
