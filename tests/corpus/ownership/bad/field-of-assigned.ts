// SK2111: a field of what was just assigned
import type { Imp } from 'skerry';
import type { Echo } from '../contracts.ts';

interface Held {
  readonly end: Imp<Echo>;
}
export function f(held: Held): void {
  let kept: Held;
  (kept = held).end.quit(); //!~
  kept.end.quit();
}
