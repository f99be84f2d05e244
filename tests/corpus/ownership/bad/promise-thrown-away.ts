// SK2102: the promise of a conversation nobody takes
import type { Imp } from 'skerry';
import type { Echo } from '../contracts.ts';

export function f(open: () => Promise<Imp<Echo>>): void {
  void open(); //!~
}
