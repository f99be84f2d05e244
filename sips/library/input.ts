/**
 * How a command listens on its input, line by line.
 *
 * Owns: the importing side of `ByteStream` for commands that work on lines. Invariant: a command sees whole lines only.
 */
import type { Imp } from 'skerry';
import { drop } from 'skerry';
import type { ByteStream } from '../contracts/byte-stream.ts';
import { LineSplitter, longestLineBytes } from './lines.ts';

/** The next lines and the input to go on with; no input when that was all; or why there is no more. */
export type Lines =
  | { readonly kind: 'lines'; readonly lines: readonly string[]; readonly input: Imp<ByteStream> }
  | { readonly kind: 'end'; readonly lines: readonly string[] }
  | { readonly kind: 'fail'; readonly reason: string };

export async function readLines(input: Imp<ByteStream>, splitter: LineSplitter): Promise<Lines> {
  const heard = await input.read().receive();
  switch (heard.message) {
    case 'data': {
      const lines = splitter.lines(heard.block);
      drop(heard.block);
      if (lines !== undefined) return { kind: 'lines', lines, input: heard.next };
      heard.next.close();
      return { kind: 'fail', reason: `a line is longer than ${longestLineBytes} bytes: this is no text` };
    }
    case 'end':
      return { kind: 'end', lines: splitter.end() };
    case 'fail':
      return { kind: 'fail', reason: heard.reason };
    case 'closed':
      return { kind: 'fail', reason: `the stage before ended early: it ${wasWhat(heard.reason)}` };
  }
}

/** How a peer went, in words that follow `it`. */
export function wasWhat(reason: 'ended' | 'faulted' | 'killed'): string {
  return reason === 'killed' ? 'was killed' : reason;
}

/** Every line of the input. */
export type AllLines =
  | { readonly ok: true; readonly lines: readonly string[] }
  | { readonly ok: false; readonly reason: string };

/** All the lines, held at once: at most `mostCharacters` of them. */
export async function allLines(input: Imp<ByteStream>, mostCharacters: number): Promise<AllLines> {
  const splitter = new LineSplitter();
  const all: string[] = [];
  let characters = 0;
  let open = input;
  for (;;) {
    const read = await readLines(open, splitter);
    if (read.kind === 'fail') return { ok: false, reason: read.reason };
    for (const line of read.lines) {
      characters += line.length;
      all.push(line);
    }
    if (read.kind === 'end') return { ok: true, lines: all };
    if (characters > mostCharacters) {
      read.input.close();
      return { ok: false, reason: `the input is longer than ${mostCharacters} characters, too much to hold at once` };
    }
    open = read.input;
  }
}
