/** Passes on the lines in which some text stands. */
import type { Exp, Imp, Limits } from 'skerry';
import { Block } from 'skerry';
import type { ByteStream } from '../../contracts/byte-stream.ts';
import { type CommandArgs, options, unknownOption } from '../../library/command.ts';
import { readLines } from '../../library/input.ts';
import { LineSplitter } from '../../library/lines.ts';
import { fail, wanted } from '../../library/output.ts';

export interface Needs {
  readonly args: CommandArgs;
  readonly input: Imp<ByteStream>;
  readonly output: Exp<ByteStream>;
}
export const limits = { memory: '8MiB', turn: '500ms', blocks: '1MiB' } satisfies Limits;

export default async function main({ args, input, output }: Needs): Promise<void> {
  const { letters, rest } = options(args.words);
  const [text, ...more] = rest;
  const wrong = unknownOption('grep', letters, 'iv');
  if (wrong !== undefined || text === undefined || more.length > 0) {
    input.close();
    await fail(
      output,
      wrong ?? 'grep: say one text to look for, as in `cat notes.txt | grep milk`; it reads its input',
    );
    return;
  }
  await filter(input, output, matcher(text, letters.has('i'), letters.has('v')));
}

type Matches = (line: string) => boolean;

function matcher(text: string, anyCase: boolean, inverted: boolean): Matches {
  const sought = anyCase ? text.toLowerCase() : text;
  return (line) => (anyCase ? line.toLowerCase() : line).includes(sought) !== inverted;
}

async function filter(from: Imp<ByteStream>, to: Exp<ByteStream>, matches: Matches): Promise<void> {
  const splitter = new LineSplitter();
  let input = from;
  let output = to;
  for (;;) {
    const asked = await wanted(output);
    if (asked === undefined) {
      input.close();
      return;
    }
    const found = await nextMatches(input, splitter, matches);
    if (found.kind === 'fail') {
      asked.fail({ reason: found.reason });
      return;
    }
    if (found.kind === 'end') {
      if (found.text === '') {
        asked.end();
        return;
      }
      const last = await wanted(asked.data({ block: Block.fromText(found.text) }));
      if (last !== undefined) last.end();
      return;
    }
    input = found.input;
    output = asked.data({ block: Block.fromText(found.text) });
  }
}

type Found =
  | { readonly kind: 'some'; readonly text: string; readonly input: Imp<ByteStream> }
  | { readonly kind: 'end'; readonly text: string }
  | { readonly kind: 'fail'; readonly reason: string };

/** Reads on until a line matches. */
async function nextMatches(from: Imp<ByteStream>, splitter: LineSplitter, matches: Matches): Promise<Found> {
  let input = from;
  for (;;) {
    const read = await readLines(input, splitter);
    if (read.kind === 'fail') return { kind: 'fail', reason: read.reason };
    const text = read.lines
      .filter(matches)
      .map((line) => `${line}\n`)
      .join('');
    if (read.kind === 'end') return { kind: 'end', text };
    if (text !== '') return { kind: 'some', text, input: read.input };
    input = read.input;
  }
}
