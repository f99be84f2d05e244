// a conversation in one reassigned variable
import type { Imp } from 'skerry';
import type { Echo } from '../contracts.ts';

export async function last(echo: Imp<Echo>, words: readonly string[]): Promise<string> {
  let end = echo;
  let text = '';
  for (const word of words) {
    const answer = await end.ping({ text: word }).receive();
    if (answer.message !== 'pong') return text;
    text = answer.text;
    end = answer.next;
  }
  end.quit();
  return text;
}
