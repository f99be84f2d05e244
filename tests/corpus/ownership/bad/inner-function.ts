// SK2106: an inner function captures an endpoint
import type { Imp } from 'skerry';
import type { Echo } from '../contracts.ts';

export function f(echo: Imp<Echo>): void { //~
  function stop(): void {
    echo.quit(); //!
  }
  stop();
}
