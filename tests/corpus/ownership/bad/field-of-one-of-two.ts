// SK2111: a field of one of two records, and nobody can say of which
import type { Imp } from 'skerry';
import type { Echo } from '../contracts.ts';

interface Held {
  readonly end: Imp<Echo>;
}
export function f(first: Held, second: Held, one: boolean): void {
  (one ? first : second).end.quit(); //!~
  first.end.quit();
  second.end.quit();
}
