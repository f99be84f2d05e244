// SK2102: the promise of a client nobody takes
import { type Listener, drop } from 'skerry';
import type { Echo } from '../contracts.ts';

export function f(listener: Listener<Echo>): void {
  void listener.accept(); //!~
  drop(listener);
}
