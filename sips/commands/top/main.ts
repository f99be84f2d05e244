/** Shows the processes again and again on a terminal, and once in a pipe. */
import type { Connector, Exp, Imp, Limits, ProcessInfo } from 'skerry';
import { Block, drop } from 'skerry';
import type { ByteStream } from '../../contracts/byte-stream.ts';
import type { Clock } from '../../contracts/clock.ts';
import type { ProcessTable } from '../../contracts/processes.ts';
import type { CommandArgs } from '../../library/command.ts';
import { reply, wanted } from '../../library/output.ts';
import { processTable, recent } from '../../library/process-table.ts';
import { size } from '../../library/table.ts';

export interface Needs {
  readonly args: CommandArgs;
  readonly output: Exp<ByteStream>;
  readonly table: Connector<ProcessTable>;
  readonly clock: Connector<Clock>;
}
export const limits = { memory: '4MiB', turn: '200ms', blocks: '256KiB' } satisfies Limits;

const everyMs = 1000;
/** Cursor home, then clear what is below. */
const clear = '\u001b[H\u001b[J';

export default async function main({ args, output, table, clock }: Needs): Promise<void> {
  const client = table.connect();
  const sleeper = clock.connect();
  drop(table);
  drop(clock);
  if (args.columns > 0) await watch(client, sleeper, output, args.columns);
  else {
    drop(sleeper);
    await once(client, output);
  }
}

async function once(table: Imp<ProcessTable>, output: Exp<ByteStream>): Promise<void> {
  const heard = await table.list().receive();
  if (heard.message === 'closed') {
    await reply(output, { ok: false, reason: gone });
    return;
  }
  drop(heard.next);
  await reply(output, { ok: true, text: page(heard.processes, 0) });
}

async function watch(from: Imp<ProcessTable>, clock: Imp<Clock>, to: Exp<ByteStream>, columns: number): Promise<void> {
  let table = from;
  let sleeper = clock;
  let output = to;
  for (;;) {
    const asked = await wanted(output);
    if (asked === undefined) {
      drop(table);
      drop(sleeper);
      return;
    }
    const heard = await table.list().receive();
    if (heard.message === 'closed') {
      drop(sleeper);
      asked.fail({ reason: gone });
      return;
    }
    table = heard.next;
    output = asked.data({ block: Block.fromText(`${clear}${page(heard.processes, columns)}any key ends this\n`) });
    const woke = await sleeper.sleep({ milliseconds: everyMs }).receive();
    if (woke.message === 'closed') {
      drop(table);
      await reply(output, { ok: false, reason: 'top: the clock is not there' });
      return;
    }
    sleeper = woke.next;
  }
}

const gone = 'top: the processes service is not there';

function page(processes: readonly ProcessInfo[], columns: number): string {
  const sum = (of: (process: ProcessInfo) => number): number =>
    processes.reduce((total, process) => total + of(process), 0);
  const busiest = [...recent(processes, 5)].sort((a, b) => b.cpuMs - a.cpuMs);
  const memory = size(sum((process) => process.memoryBytes));
  const blocks = size(sum((process) => process.blockBytes));
  return `${processes.length} processes, ${memory} of memory, ${blocks} of blocks\n${processTable(busiest, columns)}`;
}
