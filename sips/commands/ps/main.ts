/** Shows the processes: those that live, and the last that ended. */
import type { Connector, Exp, Limits } from 'skerry';
import { drop } from 'skerry';
import type { ByteStream } from '../../contracts/byte-stream.ts';
import type { ProcessTable } from '../../contracts/processes.ts';
import { type CommandArgs, options, unknownOption } from '../../library/command.ts';
import { type Answer, reply } from '../../library/output.ts';
import { processTable, recent } from '../../library/process-table.ts';

export interface Needs {
  readonly args: CommandArgs;
  readonly output: Exp<ByteStream>;
  readonly table: Connector<ProcessTable>;
}
export const limits = { memory: '4MiB', turn: '200ms', blocks: '256KiB' } satisfies Limits;

export default async function main({ args, output, table }: Needs): Promise<void> {
  const { letters } = options(args.words);
  const wrong = unknownOption('ps', letters, 'a');
  const heard = await table.connect().list().receive();
  drop(table);
  if (heard.message === 'closed') {
    await reply(output, { ok: false, reason: 'ps: the processes service is not there' });
    return;
  }
  drop(heard.next);
  const shown = letters.has('a') ? heard.processes : recent(heard.processes, 5);
  const answer: Answer =
    wrong === undefined ? { ok: true, text: processTable(shown, args.columns) } : { ok: false, reason: wrong };
  await reply(output, answer);
}
