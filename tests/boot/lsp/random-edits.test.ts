/**
 * After any edits, a server that stayed answers what a fresh one answers of the same texts.
 *
 * Owns: the edits, from a seed that is printed with a failure. `SKERRY_EDITS=10000` makes so many of them, `SKERRY_SEED` others.
 */
import { beforeAll, expect, it } from 'vitest';
import { buildServer, Editor } from './editor.ts';
import { files } from './workspace.ts';

const edits = Number(process.env.SKERRY_EDITS ?? '300');
const seed = Number(process.env.SKERRY_SEED ?? '20261');
/** Edits between two comparisons, of which most come faster than they are judged. */
const burst = Math.max(60, Math.ceil(edits / 40));

const names = Object.keys(files) as readonly (keyof typeof files)[];

/** What somebody types; much of it is wrong. */
const snippets = [
  'end.quit();\n',
  'const busy = end.ping({ text, times: 2 });\n',
  'drop(end);\n',
  "import { drop } from 'skerry';\n",
  'var x = 1;\n',
  'const y: any = 1;\n',
  'if (text) return;\n',
  'export ',
  ' as unknown',
  "case 'ping':\n",
  '{',
  '}',
  ')',
  '"',
  '.',
  '// nothing\n',
  '\u2028',
  '\r\n',
  '',
];
const swaps: readonly (readonly [string, string])[] = [
  ['ping', 'pong'],
  ["'Busy'", "'Start'"],
  ["'End'", "'Nowhere'"],
  ['quit', 'leave'],
  ['const', 'let'],
  ['Imp<Echo>', 'Exp<Echo>'],
  ['server.echo', 'server.nothing'],
  ['text: string', 'text: Block'],
  ['await ', ''],
  ['return;', ''],
];

class Random {
  #state: number;

  constructor(from: number) {
    this.#state = from;
  }

  /** From 0 to below `limit`. */
  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, limit);
  }

  one<T>(of: readonly T[]): T {
    const found = of[this.below(of.length)];
    if (found === undefined) throw new Error('there is nothing to choose from');
    return found;
  }
}

async function editOnce(editor: Editor, random: Random): Promise<void> {
  const name = random.one(names);
  if (!editor.isOpen(name)) {
    await editor.open(name, files[name]);
    return;
  }
  const text = editor.text(name);
  const kind = random.below(20);
  const at = random.below(text.length + 1);
  if (kind === 0) await editor.close(name);
  else if (kind < 5) await editor.edit(name, 0, text.length, files[name]);
  else if (kind < 10) {
    const [what, put] = random.one(swaps);
    const found = text.indexOf(what, at);
    if (found >= 0) await editor.edit(name, found, found + what.length, put);
  } else if (kind < 13) await editor.edit(name, at, Math.min(text.length, at + random.below(12)), random.one(snippets));
  else if (kind < 15) await editor.edit(name, at, Math.min(text.length, at + random.below(30)), '');
  else {
    const line = text.lastIndexOf('\n', at) + 1;
    await editor.edit(name, line, line, random.one(snippets));
  }
  // Now and then somebody looks while it is being judged.
  if (random.below(8) === 0) await editor.hoverAt(name, random.below(editor.text(name).length + 1));
}

/** Everything a server says of the texts that are open. */
async function saidBy(editor: Editor, places: Random): Promise<unknown> {
  await editor.whole();
  const told = names.map((name) => [name, editor.told.get(editor.uri(name)) ?? []]);
  const range = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
  const shown: unknown[] = [];
  for (const name of names.filter((one) => editor.isOpen(one))) {
    const hovers: unknown[] = [];
    for (let count = 0; count < 12; count += 1) {
      hovers.push(await editor.hoverAt(name, places.below(editor.text(name).length + 1)));
    }
    const asked = { range, context: { diagnostics: [] } };
    shown.push([
      name,
      hovers,
      await editor.request('textDocument/codeLens', name),
      await editor.request('textDocument/inlayHint', name, { range }),
      await editor.request('textDocument/codeAction', name, asked),
    ]);
  }
  const text = JSON.stringify({ told, shown });
  // The folder has another name, and the documents were edited less often.
  return JSON.parse(
    text
      .replaceAll(editor.uri(''), '')
      .replaceAll(editor.folder, '')
      .replace(/"version":\d+/g, '"version":0'),
  );
}

beforeAll(buildServer);

it(
  `${edits} edits leave nothing behind (seed ${seed})`,
  async () => {
    const random = new Random(seed);
    const staying = new Editor(files);
    await staying.start({ initializationOptions: { typescript: true } });
    for (let done = 0; done < edits; done += burst) {
      for (let count = 0; count < burst; count += 1) await editOnce(staying, random);
      const fresh = new Editor(files);
      await fresh.start({ initializationOptions: { typescript: true } });
      for (const name of names.filter((one) => staying.isOpen(one))) await fresh.open(name, staying.text(name));
      expect(await saidBy(staying, new Random(done)), `after ${done + burst} edits from seed ${seed}`).toEqual(
        await saidBy(fresh, new Random(done)),
      );
      expect(await fresh.shutdown()).toBe(0);
    }
    expect(staying.log.filter((line) => line.includes('defect'))).toEqual([]);
    expect(await staying.shutdown()).toBe(0);
  },
  120_000 + edits * 1000,
);
