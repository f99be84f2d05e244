/** Renames a file or directory, or moves it into another directory. */
import type { Connector, Exp, Limits, Ref } from 'skerry';
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
  const [from, to] = words;
  if (from === undefined || to === undefined || words.length > 2) {
    drop(root);
    return { ok: false, reason: 'mv: say what and whither, as in `mv notes.txt old.txt`' };
  }
  const path = pathOf(from);
  const target = await targetOf(root, path, pathOf(to));
  const heard = await root.connect().rename({ path, to: target }).receive();
  drop(root);
  switch (heard.message) {
    case 'done':
      drop(heard.next);
      return { ok: true, text: '' };
    case 'failed':
      drop(heard.next);
      return { ok: false, reason: `mv: ${heard.reason}` };
    case 'closed':
      return { ok: false, reason: 'mv: the files service is not there' };
  }
}

/** Into a directory under the old name; otherwise as it was said. */
async function targetOf(root: Ref<Connector<Directory>>, path: string, to: string): Promise<string> {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (to === '') return name;
  const heard = await root.connect().stat({ path: to }).receive();
  if (heard.message === 'closed') return to;
  const isDirectory = heard.message === 'entry' && heard.entry.kind === 'directory';
  drop(heard.next);
  return isDirectory ? `${to}/${name}` : to;
}
