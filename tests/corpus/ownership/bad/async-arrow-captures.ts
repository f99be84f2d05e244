// SK2106: a task captures its endpoint
import { drop, fork, type Imp } from 'skerry';
import type { Echo } from '../contracts.ts';

export function f(echo: Imp<Echo>): void { //~
  fork(async () => {
    drop(echo); //!
  }, 1);
}
