/** Writes its words, or its input when there is only a name, into a file. */
import type { Connector, Exp, Imp, Limits, Ref } from 'skerry';
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
  const path = pathOf(name);
  const draft = draftOf(path);
  const written = rest.length === 0 ? await fromInput(draft, root, input) : await fromWords(draft, root, input, rest);
  const answer = written.ok ? await replace(draft, path, root) : written;
  if (!answer.ok) await remove(draft, root);
  drop(root);
  // Whoever asked knows nothing of a draft.
  return answer.ok ? answer : { ok: false, reason: answer.reason.split(draft).join(path) };
}

/** Beside the file and hidden: what the file had stays until all that replaces it is on the disk. */
function draftOf(path: string): string {
  const start = path.lastIndexOf('/') + 1;
  return `${path.slice(0, start)}.${path.slice(start)}.part`;
}

async function replace(draft: string, path: string, root: Ref<Connector<Directory>>): Promise<Answer> {
  const heard = await root.connect().rename({ path: draft, to: path }).receive();
  if (heard.message === 'closed') return gone;
  drop(heard.next);
  return heard.message === 'done' ? nothing : { ok: false, reason: `write: ${heard.reason}` };
}

/** Whether there was one does not matter. */
async function remove(draft: string, root: Ref<Connector<Directory>>): Promise<void> {
  const heard = await root.connect().remove({ path: draft }).receive();
  if (heard.message !== 'closed') drop(heard.next);
}

type Made = { readonly ok: true; readonly file: Imp<File> } | { readonly ok: false; readonly reason: string };

async function create(path: string, root: Ref<Connector<Directory>>): Promise<Made> {
  const heard = await root.connect().create({ path, exclusive: false }).receive();
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

/** Nothing is made before the stage before has something, or a clean end, to say. */
async function fromInput(draft: string, root: Ref<Connector<Directory>>, input: Imp<ByteStream>): Promise<Answer> {
  const first = await input.read().receive();
  switch (first.message) {
    case 'fail':
      return { ok: false, reason: first.reason };
    case 'closed':
      return { ok: false, reason: stageGone };
    case 'end': {
      const made = await create(draft, root);
      if (!made.ok) return made;
      drop(made.file);
      return nothing;
    }
    case 'data': {
      const { block } = first;
      const made = await create(draft, root);
      if (!made.ok) {
        drop(block);
        first.next.close();
        return made;
      }
      return copy(made.file, first.next, block);
    }
  }
}

async function fromWords(
  draft: string,
  root: Ref<Connector<Directory>>,
  input: Imp<ByteStream>,
  words: readonly string[],
): Promise<Answer> {
  input.close();
  const made = await create(draft, root);
  if (!made.ok) return made;
  const heard = await made.file.write({ offset: 0, block: Block.fromText(`${words.join(' ')}\n`) }).receive();
  if (heard.message === 'closed') return gone;
  drop(heard.next);
  return heard.message === 'written' ? nothing : { ok: false, reason: `write: ${heard.reason}` };
}

/** Block by block as they come. */
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
