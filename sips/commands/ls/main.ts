/** Lists a directory, or says what a file is. */
import type { Connector, Exp, Limits } from 'skerry';
import { drop } from 'skerry';
import type { ByteStream } from '../../contracts/byte-stream.ts';
import type { Directory, Entry } from '../../contracts/files.ts';
import { type CommandArgs, options, pathOf, unknownOption } from '../../library/command.ts';
import { type Answer, reply } from '../../library/output.ts';
import { date, size, table } from '../../library/table.ts';

export interface Needs {
  readonly args: CommandArgs;
  readonly output: Exp<ByteStream>;
  readonly root: Connector<Directory>;
}
export const limits = { memory: '4MiB', turn: '200ms', blocks: '256KiB' } satisfies Limits;

export default async function main({ args, output, root }: Needs): Promise<void> {
  const { letters, rest } = options(args.words);
  const wrong = unknownOption('ls', letters, 'al');
  const answer: Answer =
    wrong === undefined
      ? await listing(root, pathOf(rest[0] ?? ''), { all: letters.has('a'), long: letters.has('l') }, args.columns)
      : refused(root, wrong);
  await reply(output, answer);
}

function refused(root: Connector<Directory>, reason: string): Answer {
  drop(root);
  return { ok: false, reason };
}

interface Style {
  readonly all: boolean;
  readonly long: boolean;
}

async function listing(root: Connector<Directory>, path: string, style: Style, columns: number): Promise<Answer> {
  const heard = await root.connect().list({ path }).receive();
  switch (heard.message) {
    case 'entries': {
      drop(heard.next);
      drop(root);
      const shown = heard.entries.filter((entry) => style.all || !entry.name.startsWith('.'));
      return { ok: true, text: show(shown, style, columns) };
    }
    case 'failed': {
      drop(heard.next);
      if (heard.failure === 'not-a-directory') return one(root, path, style, columns);
      drop(root);
      return { ok: false, reason: `ls: ${heard.reason}` };
    }
    case 'closed':
      drop(root);
      return { ok: false, reason: 'ls: the files service is not there' };
  }
}

/** Not a directory: the file itself. */
async function one(root: Connector<Directory>, path: string, style: Style, columns: number): Promise<Answer> {
  const heard = await root.connect().stat({ path }).receive();
  drop(root);
  switch (heard.message) {
    case 'entry':
      drop(heard.next);
      return { ok: true, text: show([heard.entry], style, columns) };
    case 'failed':
      drop(heard.next);
      return { ok: false, reason: `ls: ${heard.reason}` };
    case 'closed':
      return { ok: false, reason: 'ls: the files service is not there' };
  }
}

/** A name may hold anything; what would move the cursor or part the line is shown as `?`. */
function nameOf({ name, kind }: Entry): string {
  const plain = name.replace(/\p{Cc}/gu, '?');
  return kind === 'directory' ? `${plain}/` : kind === 'link' ? `${plain}@` : plain;
}

function show(entries: readonly Entry[], style: Style, columns: number): string {
  const sorted = [...entries].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  if (!style.long)
    return columns > 0 ? inColumns(sorted.map(nameOf), columns) : sorted.map((entry) => `${nameOf(entry)}\n`).join('');
  const rows = sorted.map((entry) => [
    entry.kind,
    entry.kind === 'directory' ? '-' : size(entry.byteLength),
    date(entry.modifiedMs),
    nameOf(entry),
  ]);
  return table(
    [
      { title: 'KIND', align: 'left' },
      { title: 'SIZE', align: 'right' },
      { title: 'CHANGED (UTC)', align: 'left' },
      { title: 'NAME', align: 'left' },
    ],
    rows,
    columns,
  );
}

/** Names side by side, read downwards. */
function inColumns(names: readonly string[], columns: number): string {
  if (names.length === 0) return '';
  const widest = names.reduce((most, name) => Math.max(most, name.length), 0) + 2;
  const across = Math.max(1, Math.floor(columns / widest));
  const down = Math.ceil(names.length / across);
  const lines: string[] = [];
  for (let row = 0; row < down; row++) {
    const line = names.filter((_, index) => index % down === row).map((name) => name.padEnd(widest));
    lines.push(`${line.join('').trimEnd()}\n`);
  }
  return lines.join('');
}
