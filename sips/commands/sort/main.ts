/** Its input's lines in order. */
import type { Exp, Imp, Limits } from 'skerry';
import type { ByteStream } from '../../contracts/byte-stream.ts';
import { type CommandArgs, options, unknownOption } from '../../library/command.ts';
import { allLines } from '../../library/input.ts';
import { type Answer, reply } from '../../library/output.ts';

export interface Needs {
  readonly args: CommandArgs;
  readonly input: Imp<ByteStream>;
  readonly output: Exp<ByteStream>;
}
export const limits = { memory: '32MiB', turn: '2s', blocks: '1MiB' } satisfies Limits;

const mostCharacters = 2_000_000;

export default async function main({ args, input, output }: Needs): Promise<void> {
  const { letters, rest } = options(args.words);
  const wrong =
    unknownOption('sort', letters, 'nru') ??
    (rest.length > 0 ? 'sort: it reads its input, as in `cat names.txt | sort`' : undefined);
  if (wrong !== undefined) {
    input.close();
    await reply(output, { ok: false, reason: wrong });
    return;
  }
  await reply(output, await sorted(input, letters));
}

async function sorted(input: Imp<ByteStream>, letters: ReadonlySet<string>): Promise<Answer> {
  const all = await allLines(input, mostCharacters);
  if (!all.ok) return { ok: false, reason: `sort: ${all.reason}` };
  const lines = letters.has('u') ? [...new Set(all.lines)] : [...all.lines];
  lines.sort(letters.has('n') ? byNumber : byText);
  if (letters.has('r')) lines.reverse();
  return { ok: true, text: lines.map((line) => `${line}\n`).join('') };
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byNumber = (a: string, b: string): number => numberIn(a) - numberIn(b) || byText(a, b);

/** The number a line begins with; lines without one come first. */
function numberIn(line: string): number {
  const number = Number.parseFloat(line);
  return Number.isNaN(number) ? Number.MIN_SAFE_INTEGER : number;
}
