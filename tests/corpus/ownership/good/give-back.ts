// a helper that takes an endpoint and gives it back
import type { Imp } from 'skerry';
import type { Echo } from '../contracts.ts';

async function say(echo: Imp<Echo>, text: string): Promise<Imp<Echo> | undefined> {
  const answer = await echo.ping({ text }).receive();
  return answer.message === 'pong' ? answer.next : undefined;
}
export async function talk(echo: Imp<Echo>): Promise<void> {
  const second = await say(echo, 'a');
  if (second === undefined) return;
  const third = await say(second, 'b');
  if (third) third.quit();
}
