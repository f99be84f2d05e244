/** Says back what each client said, as often as the client wished. */
import type { Exp, Limits, Listener } from 'skerry';
import { fork } from 'skerry';
import type { Echo } from '../echo.ts';

export interface Needs {
  readonly echo: Listener<Echo>;
}
export const limits = { memory: '2MiB', turn: '20ms', blocks: '0B' } satisfies Limits;

const mostTimes = 100;

export default async function main({ echo }: Needs): Promise<void> {
  for (;;) fork(answer, await echo.accept());
}

async function answer(client: Exp<Echo>): Promise<void> {
  let end = client;
  for (;;) {
    const heard = await end.receive();
    switch (heard.message) {
      case 'ping':
        if (heard.times > mostTimes) {
          heard.next.refuse({ reason: `${mostTimes} times is the most` });
          return;
        }
        end = heard.next.pong({ text: heard.text.repeat(heard.times) });
        break;
      case 'quit':
      case 'closed':
        return;
    }
  }
}
