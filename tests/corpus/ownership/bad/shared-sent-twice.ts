// SK2101: one hold sent to two, where each needs its own
import type { Bytes, Imp, Shared } from 'skerry';
import type { News } from '../contracts.ts';

export function f(one: Imp<News>, other: Imp<News>, bytes: Shared<Bytes>): void {
  one.tell({ bytes }); //~
  other.tell({ bytes }); //!
}
