// sending and receiving do not throw
import type { Imp } from 'skerry';
import type { Echo } from '../contracts.ts';

async function ask(echo: Imp<Echo>, text: string): Promise<string> {
  const heard = await echo.ping({ text }).receive();
  if (heard.message === 'closed' || heard.message === 'refuse') return '';
  heard.next.quit();
  return heard.text;
}
export async function g(echo: Imp<Echo>, other: Imp<Echo>): Promise<string> {
  try {
    const text = await ask(echo, 'a');
    return await ask(other, text);
  } catch {
    return '';
  }
}
