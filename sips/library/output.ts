/**
 * How a command speaks on its output: it waits to be asked, and stops when nobody asks any more.
 *
 * Owns: the exporting side of `ByteStream`. Invariant: no more than one block is made before it is asked for.
 */
import type { Exp } from 'skerry';
import { Block } from 'skerry';
import type { ByteStream } from '../contracts/byte-stream.ts';

/** How many bytes go into one block. */
export const chunkBytes = 65_536;

/** What a command has to say, or why it cannot, as a sentence. */
export type Answer = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: string };

/** Waits until the reader wants more; undefined when it wants no more. */
export async function wanted(output: Exp<ByteStream>): Promise<Exp<ByteStream, 'Reading'> | undefined> {
  const heard = await output.receive();
  switch (heard.message) {
    case 'read':
      return heard.next;
    case 'close':
    case 'closed':
      return undefined;
  }
}

/** Says the text in blocks; undefined when the reader wants no more. */
export async function say(output: Exp<ByteStream>, text: string): Promise<Exp<ByteStream> | undefined> {
  let open = output;
  for (const piece of pieces(text)) {
    const asked = await wanted(open);
    if (asked === undefined) return undefined;
    open = asked.data({ block: Block.fromText(piece) });
  }
  return open;
}

/** Says that there is no more. */
export async function finish(output: Exp<ByteStream>): Promise<void> {
  const asked = await wanted(output);
  if (asked !== undefined) asked.end();
}

/** Says in a sentence why there is no more. */
export async function fail(output: Exp<ByteStream>, reason: string): Promise<void> {
  const asked = await wanted(output);
  if (asked !== undefined) asked.fail({ reason });
}

/** Says everything there is to say. */
export async function reply(output: Exp<ByteStream>, answer: Answer): Promise<void> {
  if (!answer.ok) return fail(output, answer.reason);
  const open = await say(output, answer.text);
  if (open !== undefined) await finish(open);
}

/** The text in pieces that fit a block, never cutting a character in two. */
function pieces(text: string): readonly string[] {
  const most = chunkBytes / 4;
  const found: string[] = [];
  let start = 0;
  while (start < text.length) {
    let end = Math.min(start + most, text.length);
    const last = text.charCodeAt(end - 1);
    if (end < text.length && last >= 0xd800 && last <= 0xdbff) end -= 1;
    found.push(text.slice(start, end));
    start = end;
  }
  return found;
}
