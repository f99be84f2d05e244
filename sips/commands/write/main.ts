/** Writes its words, or its input when there is only a name, into a file. */
import type { Connector, Exp, Imp, Limits } from 'skerry';
import { Block, drop } from 'skerry';
import type { ByteStream } from '../../contracts/byte-stream.ts';
import type { Directory, File } from '../../contracts/files.ts';
import { type CommandArgs, pathOf } from '../../library/command.ts';
import { type Answer, reply } from '../../library/output.ts';

export interface Needs {
  readonly args: CommandArgs;
  readonly input: Imp<ByteStream>;
  readonly output: Exp<ByteStream>;
  readonly root: Connector<Directory>;
}
export const limits = { memory: '2MiB', turn: '100ms', blocks: '1MiB' } satisfies Limits;

export default async function main({ args, input, output, root }: Needs): Promise<void> {
  await reply(output, await run(args.words, input, root));
}

async function run(words: readonly string[], input: Imp<ByteStream>, root: Connector<Directory>): Promise<Answer> {
  const [name, ...rest] = words;
  if (name === undefined) {
    input.close();
    drop(root);
    return { ok: false, reason: 'write: say which file, as in `write notes.txt hello`' };
  }
  if (rest.length === 0) return fromInput({ name, root, input });
  input.close();
  const made = await create(name, root);
  return made.ok ? fromWords(made.file, `${rest.join(' ')}\n`) : made;
}

type Made = { readonly ok: true; readonly file: Imp<File> } | { readonly ok: false; readonly reason: string };

async function create(name: string, root: Connector<Directory>): Promise<Made> {
  const heard = await root
    .connect()
    .create({ path: pathOf(name), exclusive: false })
    .receive();
  drop(root);
  switch (heard.message) {
    case 'opened':
      drop(heard.next);
      return { ok: true, file: heard.file };
    case 'failed':
      drop(heard.next);
      return { ok: false, reason: `write: ${heard.reason}` };
    case 'closed':
      return { ok: false, reason: 'write: the files service is not there' };
  }
}

interface Redirection {
  readonly name: string;
  readonly root: Connector<Directory>;
  readonly input: Imp<ByteStream>;
}

/** What the file had is given up only when there is something to replace it: the stage before may fail, or read this very file. */
async function fromInput({ name, root, input }: Redirection): Promise<Answer> {
  const first = await input.read().receive();
  switch (first.message) {
    case 'fail':
      drop(root);
      return { ok: false, reason: first.reason };
    case 'closed':
      drop(root);
      return { ok: false, reason: stageGone };
    case 'end': {
      const made = await create(name, root);
      if (!made.ok) return made;
      drop(made.file);
      return nothing;
    }
    case 'data': {
      const { block } = first;
      const made = await create(name, root);
      if (!made.ok) {
        drop(block);
        first.next.close();
        return made;
      }
      return copy(made.file, first.next, block);
    }
  }
}

async function fromWords(file: Imp<File>, text: string): Promise<Answer> {
  const heard = await file.write({ offset: 0, block: Block.fromText(text) }).receive();
  if (heard.message === 'closed') return gone;
  drop(heard.next);
  return heard.message === 'written' ? nothing : { ok: false, reason: `write: ${heard.reason}` };
}

/** Block by block as they come: what was written when something fails stays written. */
async function copy(opened: Imp<File>, from: Imp<ByteStream>, first: Block): Promise<Answer> {
  let file = opened;
  let input = from;
  let block = first;
  let offset = 0;
  for (;;) {
    const { byteLength } = block;
    const answer = await file.write({ offset, block }).receive();
    if (answer.message !== 'written') {
      input.close();
      if (answer.message === 'closed') return gone;
      drop(answer.next);
      return { ok: false, reason: `write: ${answer.reason}` };
    }
    file = answer.next;
    offset += byteLength;
    const heard = await input.read().receive();
    if (heard.message !== 'data') {
      drop(file);
      if (heard.message === 'end') return nothing;
      return { ok: false, reason: heard.message === 'fail' ? heard.reason : stageGone };
    }
    input = heard.next;
    block = heard.block;
  }
}

const stageGone = 'write: the stage before is gone';
const nothing: Answer = { ok: true, text: '' };
const gone: Answer = { ok: false, reason: 'write: the files service went away' };
