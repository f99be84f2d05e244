// one request and its answers
import type { Imp } from 'skerry';
import type { Echo } from '../contracts.ts';

export async function ask(echo: Imp<Echo>): Promise<number> {
  const busy = echo.ping({ text: 'hi' });
  const answer = await busy.receive();
  switch (answer.message) {
    case 'pong':
      answer.next.quit();
      return answer.text.length;
    case 'refuse':
      return 0;
    case 'closed':
      return -1;
  }
}
