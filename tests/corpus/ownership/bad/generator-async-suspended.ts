// SK2113: an endpoint held at a yield of an async generator
import type { Imp } from 'skerry';
import type { Echo } from '../contracts.ts';

export async function* f(echo: Imp<Echo>): AsyncGenerator<string> {
  const heard = await echo.ping({ text: 'a' }).receive(); //~
  if (heard.message !== 'pong') return;
  yield heard.text; //!
  heard.next.quit();
}
