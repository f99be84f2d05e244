// one request, answered with early returns
import type { Imp } from 'skerry';
import type { Echo } from '../contracts.ts';

export async function ask(echo: Imp<Echo>): Promise<string> {
  const answer = await echo.ping({ text: 'hi' }).receive();
  if (answer.message === 'closed') return answer.reason;
  if (answer.message === 'refuse') return answer.reason;
  answer.next.quit();
  return answer.text;
}
