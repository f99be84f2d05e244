/** Shows what a program may touch, who vouches for it, and its limits. */
import type { Connector, Exp, Limits, NeedInfo, ProgramInfo } from 'skerry';
import { drop } from 'skerry';
import type { ByteStream } from '../../contracts/byte-stream.ts';
import type { ProcessTable } from '../../contracts/processes.ts';
import type { CommandArgs } from '../../library/command.ts';
import { type Answer, reply } from '../../library/output.ts';
import { size } from '../../library/table.ts';

export interface Needs {
  readonly args: CommandArgs;
  readonly output: Exp<ByteStream>;
  readonly table: Connector<ProcessTable>;
}
export const limits = { memory: '16MiB', turn: '500ms', blocks: '1MiB' } satisfies Limits;

export default async function main({ args, output, table }: Needs): Promise<void> {
  const [name] = args.words;
  const client = table.connect();
  drop(table);
  const asked = name === undefined ? client.programs() : client.describe({ program: name });
  const heard = await asked.receive();
  if (heard.message === 'closed') {
    await reply(output, { ok: false, reason: 'manifest: the processes service is not there' });
    return;
  }
  drop(heard.next);
  if (heard.message === 'unknown') await reply(output, { ok: false, reason: `manifest: ${heard.reason}` });
  else
    await reply(
      output,
      name === undefined ? names(heard.programs) : { ok: true, text: heard.programs.map(show).join('\n') },
    );
}

function names(programs: readonly ProgramInfo[]): Answer {
  const all = programs.map((program) => program.name).sort();
  return { ok: true, text: `Say which program, as in \`manifest cat\`: ${all.join(' ')}\n` };
}

function show(program: ProgramInfo): string {
  const args = program.args === '' ? [] : [`  args: ${program.args}`];
  return [
    `${program.name}  ${program.image}`,
    `  digest  ${program.digest}`,
    `  signer  ${program.signer}`,
    `  limits  memory ${size(program.memoryBytes)}, turn ${program.turnMs} ms, blocks ${size(program.blockBytes)}`,
    '  may touch',
    ...args.map((line) => `  ${line}`),
    ...program.needs.map((need) => `    ${need.name}: ${typeOf(need)}`),
    ...(args.length + program.needs.length === 0 ? ['    nothing'] : []),
    '',
  ].join('\n');
}

function typeOf(need: NeedInfo): string {
  const kinds = { imp: 'Imp', exp: 'Exp', listener: 'Listener', connector: 'Connector' } as const;
  return `${kinds[need.kind]}<${need.contract}>`;
}
