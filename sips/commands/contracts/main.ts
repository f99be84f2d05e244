/** Shows the contracts the system's programs speak, or the text of one. */
import type { Connector, Exp, Limits, ProgramInfo } from 'skerry';
import { drop } from 'skerry';
import type { ByteStream } from '../../contracts/byte-stream.ts';
import type { ProcessTable } from '../../contracts/processes.ts';
import type { CommandArgs } from '../../library/command.ts';
import { type Answer, reply } from '../../library/output.ts';
import { table as layOut } from '../../library/table.ts';

export interface Needs {
  readonly args: CommandArgs;
  readonly output: Exp<ByteStream>;
  readonly table: Connector<ProcessTable>;
}
export const limits = { memory: '16MiB', turn: '500ms', blocks: '1MiB' } satisfies Limits;

export default async function main({ args, output, table }: Needs): Promise<void> {
  const heard = await table.connect().programs().receive();
  drop(table);
  if (heard.message === 'closed') {
    await reply(output, { ok: false, reason: 'contracts: the processes service is not there' });
    return;
  }
  drop(heard.next);
  const [name] = args.words;
  if (heard.message === 'unknown') await reply(output, { ok: false, reason: `contracts: ${heard.reason}` });
  else await reply(output, name === undefined ? list(heard.programs, args.columns) : one(heard.programs, name));
}

interface Known {
  readonly name: string;
  readonly digest: string;
  readonly text: string;
  readonly speakers: readonly string[];
}

/** Every contract once for each version of it, with the programs that speak it. */
function known(programs: readonly ProgramInfo[]): readonly Known[] {
  const found = new Map<string, Known>();
  for (const program of programs) {
    for (const { name, digest, text } of program.contracts) {
      const speakers = [...(found.get(digest)?.speakers ?? []), program.name];
      found.set(digest, { name, digest, text, speakers });
    }
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

function list(programs: readonly ProgramInfo[], columns: number): Answer {
  const rows = known(programs).map((one) => [one.name, one.digest.slice(0, 12), one.speakers.join(' ')]);
  const text = layOut(
    [
      { title: 'CONTRACT', align: 'left' },
      { title: 'DIGEST', align: 'left' },
      { title: 'SPOKEN BY', align: 'left' },
    ],
    rows,
    columns,
  );
  return { ok: true, text };
}

function one(programs: readonly ProgramInfo[], name: string): Answer {
  const found = known(programs).filter((contract) => contract.name === name);
  if (found.length === 0) return { ok: false, reason: `contracts: no program speaks a contract named \`${name}\`` };
  return {
    ok: true,
    text: found.map((contract) => `${contract.name}  ${contract.digest}\n${contract.text.trimEnd()}\n`).join('\n'),
  };
}
