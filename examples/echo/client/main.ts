/** Asks the echo a few things, shows the answers, and ends. */
import type { Connector, Imp, Limits } from 'skerry';
import { drop } from 'skerry';
import type { Console } from '../../../sips/contracts/console.ts';
import type { Echo } from '../echo.ts';

export interface Needs {
  readonly echo: Imp<Echo>;
  readonly console: Connector<Console>;
}
export const limits = { memory: '2MiB', turn: '20ms', blocks: '0B' } satisfies Limits;

export default async function main({ echo, console }: Needs): Promise<void> {
  let end = echo;
  for (const times of [1, 3, 1000]) {
    const answer = await end.ping({ text: 'hello ', times }).receive();
    if (answer.message === 'pong') {
      end = answer.next;
      await show(console.connect(), `${times} times: ${answer.text}`);
      continue;
    }
    await show(console.connect(), answer.message === 'refuse' ? `refused: ${answer.reason}` : 'the echo is gone');
    drop(console);
    return;
  }
  end.quit();
  drop(console);
}

async function show(console: Imp<Console>, text: string): Promise<void> {
  const heard = await console.writeText({ text: `${text}\n` }).receive();
  if (heard.message === 'written') drop(heard.next);
}
