/** Counts lines, words, characters and bytes of its input. */
import type { Exp, Imp, Limits } from 'skerry';
import { drop } from 'skerry';
import type { ByteStream } from '../../contracts/byte-stream.ts';
import { type CommandArgs, options, unknownOption } from '../../library/command.ts';
import { type Answer, reply } from '../../library/output.ts';
import { Counter } from './counter.ts';

export interface Needs {
  readonly args: CommandArgs;
  readonly input: Imp<ByteStream>;
  readonly output: Exp<ByteStream>;
}
export const limits = { memory: '4MiB', turn: '1s', blocks: '1MiB' } satisfies Limits;

export default async function main({ args, input, output }: Needs): Promise<void> {
  const { letters, rest } = options(args.words);
  const wrong =
    unknownOption('wc', letters, 'lwmc') ??
    (rest.length > 0 ? 'wc: it reads its input, as in `cat notes.txt | wc`' : undefined);
  if (wrong !== undefined) {
    input.close();
    await reply(output, { ok: false, reason: wrong });
    return;
  }
  await reply(output, await count(input, letters));
}

async function count(from: Imp<ByteStream>, letters: ReadonlySet<string>): Promise<Answer> {
  const counter = new Counter();
  let input = from;
  for (;;) {
    const heard = await input.read().receive();
    switch (heard.message) {
      case 'data':
        counter.add(heard.block.bytes());
        drop(heard.block);
        input = heard.next;
        break;
      case 'end':
        return { ok: true, text: show(counter, letters) };
      case 'fail':
        return { ok: false, reason: heard.reason };
      case 'closed':
        return { ok: false, reason: 'wc: the stage before is gone' };
    }
  }
}

function show(counter: Counter, letters: ReadonlySet<string>): string {
  const { lines, words, characters, bytes } = counter;
  if (letters.size === 0) return `${lines} lines  ${words} words  ${characters} characters  ${bytes} bytes\n`;
  const chosen: number[] = [];
  if (letters.has('l')) chosen.push(lines);
  if (letters.has('w')) chosen.push(words);
  if (letters.has('m')) chosen.push(characters);
  if (letters.has('c')) chosen.push(bytes);
  return `${chosen.join(' ')}\n`;
}
