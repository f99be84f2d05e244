/** A check that stays: what it answers at once, and that in the end it says what a fresh check says. */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  checkPaths,
  type Diagnostic,
  diskHost,
  packageFolder,
  type WatchAnswer,
  WatchedPaths,
} from '../../../compiler/index.ts';
import { badFolder, badPrograms } from '../../corpus/bad-programs.ts';
import { exampleFolder, Workbench } from '../check-example.ts';

const told = (diagnostics: readonly Diagnostic[]): readonly string[] =>
  diagnostics.map(
    ({ file, start, code, message }) => `${relative(exampleFolder, file)}:${start.line} ${code} ${message}`,
  );

/** A folder of files under watch. */
class Watching {
  readonly #bench = new Workbench();
  readonly #watched: WatchedPaths;
  #files: Readonly<Record<string, string>>;

  constructor(files: Readonly<Record<string, string>>) {
    this.#files = files;
    this.#bench.put(files);
    this.#watched = new WatchedPaths(['.'], { cwd: exampleFolder, host: this.#bench.host });
  }

  edit(files: Readonly<Record<string, string | undefined>>): void {
    const kept = Object.entries({ ...this.#files, ...files }).flatMap(([name, text]) =>
      text === undefined ? [] : [[name, text]],
    );
    this.#files = Object.fromEntries(kept);
    this.#bench.put(this.#files);
  }

  answers(): readonly WatchAnswer[] {
    return [...this.#watched.check()];
  }

  /** Only the first answer is waited for. */
  first(): WatchAnswer {
    const [answer] = this.#watched.check();
    if (!answer) throw new Error('no answer');
    return answer;
  }

  fresh(): readonly string[] {
    return told(checkPaths(['.'], { cwd: exampleFolder, host: this.#bench.host }).diagnostics);
  }
}

const counter = 'export class Counter {\n  value: number | undefined = 1;\n}\n';
const reader = `import { Counter } from './counter.ts';
import { tick } from './tick.ts';
const counter = new Counter();
export function read(): number {
  if (counter.value === undefined) return 0;
  tick(counter);
  return counter.value;
}
`;
const looks =
  "import type { Counter } from './counter.ts';\nexport const tick = (c: Counter): boolean => c.value === 1;\n";
const writes =
  "import type { Counter } from './counter.ts';\nexport function tick(c: Counter): void {\n  c.value = undefined;\n}\n";

test('the file that was edited is answered for first, the others after it', () => {
  const watching = new Watching({ 'counter.ts': counter, 'reader.ts': reader, 'tick.ts': looks });
  expect(watching.answers().map(({ left, diagnostics }) => [left, told(diagnostics)])).toEqual([[0, []]]);
  watching.edit({ 'counter.ts': `${counter}export const wrong: string = 1;\n` });
  const answers = watching.answers();
  expect(answers.map(({ left }) => left)).toEqual([2, 0]);
  for (const { diagnostics } of answers) {
    expect(told(diagnostics)).toEqual([`counter.ts:4 TS2322 Type 'number' is not assignable to type 'string'`]);
  }
});

test('what an edit makes wrong elsewhere is in the whole answer', () => {
  const watching = new Watching({ 'counter.ts': counter, 'reader.ts': reader, 'tick.ts': looks });
  watching.answers();
  watching.edit({ 'tick.ts': writes });
  const stale = watching.fresh();
  expect(stale).toHaveLength(1);
  expect(watching.answers().map(({ diagnostics }) => told(diagnostics))).toEqual([[], stale]);
  watching.edit({ 'tick.ts': looks });
  expect(watching.answers().map(({ diagnostics }) => told(diagnostics))).toEqual([stale, []]);
});

test('what was left unjudged is made up for, although its text stays', () => {
  const watching = new Watching({ 'counter.ts': counter, 'reader.ts': reader, 'tick.ts': looks });
  watching.answers();
  watching.edit({ 'tick.ts': writes });
  watching.first();
  watching.edit({ 'counter.ts': `${counter}// more\n` });
  expect(told(watching.answers().at(-1)?.diagnostics ?? [])).toEqual(watching.fresh());
  expect(watching.fresh()).toHaveLength(1);
});

test('nothing is judged twice when nothing changed', () => {
  const watching = new Watching({ 'counter.ts': counter, 'reader.ts': reader, 'tick.ts': writes });
  watching.answers();
  expect(watching.answers().map(({ left, diagnostics }) => [left, told(diagnostics)])).toEqual([[0, watching.fresh()]]);
});

test('a file that goes takes its findings along, and one that comes brings them', () => {
  const watching = new Watching({ 'counter.ts': counter, 'reader.ts': reader, 'tick.ts': writes });
  watching.answers();
  watching.edit({ 'reader.ts': undefined });
  expect(told(watching.answers().at(-1)?.diagnostics ?? [])).toEqual([]);
  watching.edit({ 'reader.ts': reader, 'more.ts': 'export const a: any = 1;\n' });
  expect(told(watching.answers().at(-1)?.diagnostics ?? [])).toEqual(watching.fresh());
});

describe('what is found in a file does not depend on what is judged with it', () => {
  const several = badPrograms().filter(({ files }) => files.length > 1);
  test.each(several.map((program) => [program.name, program] as const))('%s', (_name, { files }) => {
    const texts = Object.fromEntries(files.map((file) => [relative(badFolder, file), readFileSync(file, 'utf8')]));
    const watching = new Watching({ ...texts, 'counter.ts': counter });
    watching.answers();
    for (const [name, text] of Object.entries(texts)) {
      watching.edit({ [name]: `${text}// edited\n` });
      expect(told(watching.answers().at(-1)?.diagnostics ?? [])).toEqual(watching.fresh());
    }
  });
});

test('the processes of the system, edited one after the other', () => {
  const folder = join(packageFolder(), 'sips', 'shell');
  const names = ['main.ts', 'parse.ts', 'keys.ts', 'line-editor.ts'];
  const changed = new Map<string, string>();
  const read = (path: string): string | undefined => changed.get(path) ?? diskHost.readFile(path);
  const watched = new WatchedPaths([folder], { cwd: packageFolder(), host: { ...diskHost, readFile: read } });
  for (const name of names) {
    const path = join(folder, name);
    changed.set(path, `${read(path)}export const added = (n: number): string => n;\n`);
    const [first] = watched.check();
    expect(told(first?.diagnostics ?? []).join('\n')).toContain("Type 'number' is not assignable to type 'string'");
  }
});
