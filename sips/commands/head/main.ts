/** The first lines of its input; then it wants no more, and the stages before it end. */
import type { Exp, Imp, Limits } from 'skerry';
import type { ByteStream } from '../../contracts/byte-stream.ts';
import { type CommandArgs, wholeNumber } from '../../library/command.ts';
import { readLines } from '../../library/input.ts';
import { LineSplitter } from '../../library/lines.ts';
import { type Answer, reply } from '../../library/output.ts';

export interface Needs {
  readonly args: CommandArgs;
  readonly input: Imp<ByteStream>;
  readonly output: Exp<ByteStream>;
}
export const limits = { memory: '8MiB', turn: '200ms', blocks: '1MiB' } satisfies Limits;

const mostLines = 10_000;

export default async function main({ args, input, output }: Needs): Promise<void> {
  const most = wanted(args.words);
  if (most === undefined) {
    input.close();
    await reply(output, {
      ok: false,
      reason: `head: say how many lines, at most ${mostLines}, as in \`log | head 5\``,
    });
    return;
  }
  await reply(output, await first(input, most));
}

/** How many lines: `head`, `head 5`, `head -5` and `head -n 5` are understood. */
function wanted(words: readonly string[]): number | undefined {
  const [one, two, ...more] = words;
  if (one === undefined) return 10;
  const word = one === '-n' ? two : two === undefined ? one : undefined;
  if (word === undefined || more.length > 0) return undefined;
  const most = wholeNumber(word.startsWith('-') ? word.slice(1) : word);
  return most !== undefined && most <= mostLines ? most : undefined;
}

async function first(from: Imp<ByteStream>, most: number): Promise<Answer> {
  const splitter = new LineSplitter();
  const kept: string[] = [];
  let input = from;
  while (kept.length < most) {
    const read = await readLines(input, splitter);
    if (read.kind === 'fail') return { ok: false, reason: read.reason };
    kept.push(...read.lines.slice(0, most - kept.length));
    if (read.kind === 'end') return done(kept);
    input = read.input;
  }
  input.close();
  return done(kept);
}

const done = (lines: readonly string[]): Answer => ({ ok: true, text: lines.map((line) => `${line}\n`).join('') });
