/** Makes directories. */
import type { Connector, Exp, Limits } from 'skerry';
import { drop } from 'skerry';
import type { ByteStream } from '../../contracts/byte-stream.ts';
import type { Directory } from '../../contracts/files.ts';
import { type CommandArgs, pathOf } from '../../library/command.ts';
import { type Answer, reply } from '../../library/output.ts';

export interface Needs {
  readonly args: CommandArgs;
  readonly output: Exp<ByteStream>;
  readonly root: Connector<Directory>;
}
export const limits = { memory: '2MiB', turn: '100ms', blocks: '64KiB' } satisfies Limits;

export default async function main({ args, output, root }: Needs): Promise<void> {
  await reply(output, await run(args.words, root));
}

async function run(words: readonly string[], root: Connector<Directory>): Promise<Answer> {
  let reason = words.length === 0 ? 'mkdir: say which, as in `mkdir drafts`' : '';
  for (const word of words) {
    if (reason !== '') break;
    const heard = await root
      .connect()
      .makeDirectory({ path: pathOf(word) })
      .receive();
    if (heard.message === 'closed') reason = 'mkdir: the files service is not there';
    else {
      if (heard.message === 'failed') reason = `mkdir: ${heard.reason}`;
      drop(heard.next);
    }
  }
  drop(root);
  return reason === '' ? { ok: true, text: '' } : { ok: false, reason };
}
