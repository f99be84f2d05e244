// a helper that gives back, in a loop
import type { Imp } from 'skerry';
import type { Echo } from '../contracts.ts';

async function say(echo: Imp<Echo>, text: string): Promise<Imp<Echo> | undefined> {
  const answer = await echo.ping({ text }).receive();
  if (answer.message === 'pong') return answer.next;
  return undefined;
}
export async function talk(echo: Imp<Echo>, words: readonly string[]): Promise<void> {
  let end: Imp<Echo> | undefined = echo;
  for (const word of words) {
    if (end === undefined) return;
    end = await say(end, word);
  }
  end?.quit();
}
