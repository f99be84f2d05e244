/** Says what time it is. */
import type { Connector, Exp, Limits } from 'skerry';
import { drop } from 'skerry';
import type { ByteStream } from '../../contracts/byte-stream.ts';
import type { Clock } from '../../contracts/clock.ts';
import type { CommandArgs } from '../../library/command.ts';
import { reply } from '../../library/output.ts';
import { date } from '../../library/table.ts';

export interface Needs {
  readonly args: CommandArgs;
  readonly output: Exp<ByteStream>;
  readonly clock: Connector<Clock>;
}
export const limits = { memory: '2MiB', turn: '50ms', blocks: '64KiB' } satisfies Limits;

export default async function main({ output, clock }: Needs): Promise<void> {
  const heard = await clock.connect().now().receive();
  drop(clock);
  if (heard.message === 'closed') {
    await reply(output, { ok: false, reason: 'date: the clock is not there' });
    return;
  }
  drop(heard.next);
  await reply(output, { ok: true, text: `${date(heard.unixMs)} UTC\n` });
}
