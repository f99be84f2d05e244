// SK2102: the next state of a conversation is lost
import type { Imp } from 'skerry';
import type { Echo } from '../contracts.ts';

export function f(echo: Imp<Echo>): void {
  echo.ping({ text: 'a' }); //!~
}
