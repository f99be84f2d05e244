// SK2104: spoken on in the state before
import type { Imp } from 'skerry';
import type { Echo } from '../contracts.ts';

export function f(echo: Imp<Echo>): Imp<Echo, 'Busy'> {
  const busy = echo.ping({ text: 'a' }); //~
  echo.quit(); //!
  return busy;
}
