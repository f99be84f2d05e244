/** Shows the newest lines of the log, or writes one. */
import type { Connector, Exp, Limits } from 'skerry';
import { drop } from 'skerry';
import type { ByteStream } from '../../contracts/byte-stream.ts';
import type { Log, LogLine } from '../../contracts/log.ts';
import { type CommandArgs, wholeNumber } from '../../library/command.ts';
import { type Answer, reply } from '../../library/output.ts';
import { date } from '../../library/table.ts';

export interface Needs {
  readonly args: CommandArgs;
  readonly output: Exp<ByteStream>;
  readonly log: Connector<Log>;
}
export const limits = { memory: '8MiB', turn: '200ms', blocks: '1MiB' } satisfies Limits;

export default async function main({ args, output, log }: Needs): Promise<void> {
  const [verb, ...rest] = args.words;
  const most = verb === undefined ? 20 : wholeNumber(verb);
  if (most !== undefined) await reply(output, await newest(log, most));
  else if (verb === 'write' && rest.length > 0) await reply(output, await write(log, rest.join(' ')));
  else {
    drop(log);
    await reply(output, { ok: false, reason: 'log: say how many lines, as in `log 50`, or `log write some text`' });
  }
}

async function newest(log: Connector<Log>, most: number): Promise<Answer> {
  const heard = await log.connect().newest({ most }).receive();
  drop(log);
  if (heard.message === 'closed') return gone;
  drop(heard.next);
  return { ok: true, text: heard.lines.map(show).join('') };
}

async function write(log: Connector<Log>, text: string): Promise<Answer> {
  const heard = await log.connect().write({ level: 'info', source: 'shell', text }).receive();
  drop(log);
  if (heard.message === 'closed') return gone;
  drop(heard.next);
  return { ok: true, text: '' };
}

const gone: Answer = { ok: false, reason: 'log: the log service is not there' };

const show = (line: LogLine): string => `${date(line.unixMs)}  ${line.level.padEnd(7)}  ${line.source}: ${line.text}\n`;
