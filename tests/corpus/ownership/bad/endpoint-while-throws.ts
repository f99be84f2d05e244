// SK2112: a peer that would wait for ever
import type { Imp } from 'skerry';
import type { Echo } from '../contracts.ts';

function risky(n: number): number {
  if (n > 9) throw new Error('too many');
  return n;
}
export async function f(echo: Imp<Echo>, n: number): Promise<number> { //~
  try {
    const times = risky(n); //!
    const heard = await echo.ping({ text: 'a' }).receive();
    if (heard.message === 'pong') heard.next.quit();
    return times;
  } catch {
    return 0; //~
  }
}
