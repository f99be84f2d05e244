/** Starts processes of the system file anew, by their ids. */
import type { Connector, Exp, Limits } from 'skerry';
import { drop } from 'skerry';
import type { ByteStream } from '../../contracts/byte-stream.ts';
import type { ProcessControl } from '../../contracts/processes.ts';
import type { CommandArgs } from '../../library/command.ts';
import { type Answer, reply } from '../../library/output.ts';

export interface Needs {
  readonly args: CommandArgs;
  readonly output: Exp<ByteStream>;
  readonly control: Connector<ProcessControl>;
}
export const limits = { memory: '2MiB', turn: '100ms', blocks: '64KiB' } satisfies Limits;

export default async function main({ args, output, control }: Needs): Promise<void> {
  await reply(output, await run(args.words, control));
}

async function run(words: readonly string[], control: Connector<ProcessControl>): Promise<Answer> {
  let reason = words.length === 0 ? 'restart: say which, as in `restart s7`; `ps` shows the ids' : '';
  for (const id of words) {
    if (reason !== '') break;
    const heard = await control.connect().restart({ id }).receive();
    if (heard.message === 'closed') reason = 'restart: the processes service is not there';
    else {
      if (heard.message === 'refused') reason = `restart: ${heard.reason}`;
      drop(heard.next);
    }
  }
  drop(control);
  return reason === '' ? { ok: true, text: '' } : { ok: false, reason };
}
