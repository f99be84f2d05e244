// SK2104: spoken on after it was sent away
import type { Exp, Imp } from 'skerry';
import type { Echo, Finder } from '../contracts.ts';

export function f(echo: Imp<Echo>, client: Exp<Finder, 'Finding'>): void {
  client.found({ echo }); //~
  echo.quit(); //!
}
