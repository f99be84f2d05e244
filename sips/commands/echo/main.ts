/** Says its words. */
import type { Exp, Limits } from 'skerry';
import type { ByteStream } from '../../contracts/byte-stream.ts';
import type { CommandArgs } from '../../library/command.ts';
import { reply } from '../../library/output.ts';

export interface Needs {
  readonly args: CommandArgs;
  readonly output: Exp<ByteStream>;
}
export const limits = { memory: '2MiB', turn: '50ms', blocks: '256KiB' } satisfies Limits;

export default async function main({ args, output }: Needs): Promise<void> {
  await reply(output, { ok: true, text: `${args.words.join(' ')}\n` });
}
