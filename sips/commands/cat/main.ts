/** Passes files on, one after another, or its input. Blocks go through untouched. */
import type { Block, Connector, Exp, Imp, Limits, Ref } from 'skerry';
import { drop } from 'skerry';
import type { ByteStream } from '../../contracts/byte-stream.ts';
import type { Directory, File } from '../../contracts/files.ts';
import { type CommandArgs, pathOf } from '../../library/command.ts';
import { chunkBytes, fail, finish, wanted } from '../../library/output.ts';

export interface Needs {
  readonly args: CommandArgs;
  readonly input: Imp<ByteStream>;
  readonly output: Exp<ByteStream>;
  readonly root: Connector<Directory>;
}
export const limits = { memory: '2MiB', turn: '100ms', blocks: '1MiB' } satisfies Limits;

export default async function main({ args, input, output, root }: Needs): Promise<void> {
  const toTerminal = args.columns > 0;
  if (args.words.length === 0) {
    drop(root);
    await pass(input, output, toTerminal);
    return;
  }
  input.close();
  let open = output;
  for (const word of args.words) {
    const next = await copy(root.connect(), pathOf(word), open, toTerminal);
    if (next === undefined) {
      drop(root);
      return;
    }
    open = next;
  }
  drop(root);
  await finish(open);
}

/** Copies one file out; undefined when nothing more is to be said. */
async function copy(
  directory: Imp<Directory>,
  path: string,
  output: Exp<ByteStream>,
  toTerminal: boolean,
): Promise<Exp<ByteStream> | undefined> {
  const heard = await directory.open({ path }).receive();
  switch (heard.message) {
    case 'opened':
      drop(heard.next);
      return copyFile(heard.file, path, output, toTerminal);
    case 'failed':
      drop(heard.next);
      await fail(output, `cat: ${heard.reason}`);
      return undefined;
    case 'closed':
      await fail(output, 'cat: the files service is not there');
      return undefined;
  }
}

async function copyFile(
  opened: Imp<File>,
  path: string,
  output: Exp<ByteStream>,
  toTerminal: boolean,
): Promise<Exp<ByteStream> | undefined> {
  let file = opened;
  let open = output;
  let offset = 0;
  for (;;) {
    const heard = await file.read({ offset, byteLength: chunkBytes }).receive();
    if (heard.message === 'closed') {
      await fail(open, 'cat: the files service went away');
      return undefined;
    }
    file = heard.next;
    if (heard.message === 'failed') {
      drop(file);
      await fail(open, `cat: ${heard.reason}`);
      return undefined;
    }
    const { block } = heard;
    if (block.byteLength === 0) {
      drop(block);
      drop(file);
      return open;
    }
    if (toTerminal && isBinary(block)) {
      drop(block);
      drop(file);
      await fail(open, `cat: \`${path}\` is not text and would garble the terminal`);
      return undefined;
    }
    offset += block.byteLength;
    const asked = await wanted(open);
    if (asked === undefined) {
      drop(block);
      drop(file);
      return undefined;
    }
    open = asked.data({ block });
  }
}

/** The input as it comes. */
async function pass(from: Imp<ByteStream>, output: Exp<ByteStream>, toTerminal: boolean): Promise<void> {
  let input = from;
  let open = output;
  for (;;) {
    const asked = await wanted(open);
    if (asked === undefined) {
      input.close();
      return;
    }
    const heard = await input.read().receive();
    switch (heard.message) {
      case 'data':
        input = heard.next;
        if (toTerminal && isBinary(heard.block)) {
          drop(heard.block);
          input.close();
          asked.fail({ reason: 'cat: the input is not text and would garble the terminal' });
          return;
        }
        open = asked.data({ block: heard.block });
        break;
      case 'end':
        asked.end();
        return;
      case 'fail':
        asked.fail({ reason: heard.reason });
        return;
      case 'closed':
        asked.fail({ reason: `cat: the stage before ${heard.reason === 'killed' ? 'was killed' : heard.reason}` });
        return;
    }
  }
}

/** Has bytes that no text has: control characters other than those that move the cursor. */
function isBinary(block: Ref<Block>): boolean {
  return block.bytes().some((byte) => byte < 7 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127);
}
