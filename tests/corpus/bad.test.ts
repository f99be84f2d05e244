/**
 * The corpus of programs that TypeScript accepts and that go wrong: each is refused, by exactly the rule it names.
 *
 * Three claims are tested of each: plain strict TypeScript finds nothing, run unverified it goes wrong as it says, and
 * `skerry check` finds nothing but its rule. Of a program in `bad/pending.txt` the third is not demanded yet: a hole. The
 * list only shrinks: `SKERRY_BLESS=1` takes out what holds by now, and puts nothing in.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { checkPaths, type Diagnostic, diskHost, ParsedFiles } from '../../compiler/index.ts';
import { type BadProgram, badFolder, badPrograms, pendingPrograms, type Wrong } from './bad-programs.ts';
import { PlainTypeScript } from './plain-typescript.ts';
import { type Outcome, UnverifiedEngine } from './unverified.ts';

const programs = badPrograms();
const pending = pendingPrograms();

let plain: PlainTypeScript;
let engine: UnverifiedEngine;
let diagnostics: readonly Diagnostic[];

beforeAll(async () => {
  const files = programs.flatMap((program) => program.files);
  plain = new PlainTypeScript(files);
  engine = await UnverifiedEngine.load(badFolder, files);
  // Each by itself: what one program does must not be held against another. Only the parsed library is shared.
  const parsed = new ParsedFiles(diskHost);
  diagnostics = programs.flatMap((program) => checkPaths(program.files, { cwd: badFolder, parsed }).diagnostics);
});

const codesOf = ({ files }: BadProgram): readonly string[] => [
  ...new Set(diagnostics.filter(({ file }) => files.includes(file)).map(({ code }) => code)),
];

const holds = (program: BadProgram): boolean => codesOf(program).toSorted().join() === program.rules.join();

/** What a run that ended so shows to be wrong. */
function shown(wrong: Wrong, outcome: Outcome): Wrong | Outcome {
  if (outcome.kind === 'throws') return { kind: 'throws', error: outcome.is };
  if (wrong.kind === 'value') return { ...wrong, is: outcome.is };
  return wrong.kind === 'escapes' && outcome.is === 'boolean' && outcome.detail === 'true' ? wrong : outcome;
}

test.each(programs)('$name: TypeScript finds nothing, it goes wrong, and $rules refuses it', (program) => {
  expect(program.files.flatMap((file) => plain.errorsOf(file))).toEqual([]);

  const result = plain.resultOfGo(program.entry);
  const { wrong } = program;
  expect(shown(wrong, engine.run(program.entry))).toEqual(wrong);
  if (wrong.kind === 'value') {
    expect(result?.name).toBe(wrong.type);
    expect(result?.possible).not.toContain(wrong.is);
  }
  if (wrong.kind === 'escapes') expect(result?.name).toBe('boolean');

  if (!pending.has(program.name)) expect(codesOf(program).toSorted()).toEqual(program.rules);
});

test('every program stands in one folder for its area, and pending names only programs', () => {
  const names = new Set(programs.map(({ name }) => name));
  expect([...pending].filter((name) => !names.has(name))).toEqual([]);
  const areas = ['any', 'escape', 'flow', 'library', 'narrow', 'objects'];
  expect(programs.filter(({ name }) => !areas.includes(dirname(name))).map(({ name }) => name)).toEqual([]);
});

test('what holds by now is pending no longer', () => {
  const closed = new Set(
    programs.filter((program) => pending.has(program.name) && holds(program)).map(({ name }) => name),
  );
  if (closed.size === 0) return;
  process.stdout.write(`bad corpus: ${closed.size} of the pending hold by now, SKERRY_BLESS=1 takes them out\n`);
  if (process.env.SKERRY_BLESS !== '1') return;
  const list = join(badFolder, 'pending.txt');
  const open = readFileSync(list, 'utf8')
    .split('\n')
    .filter((line) => !closed.has(line.split(' ')[0] ?? ''));
  writeFileSync(list, open.join('\n'));
});

test('the corpus is as large as it claims to be', () => {
  const mechanisms = new Set(programs.map(({ mechanism }) => mechanism));
  const rules = new Set(programs.flatMap(({ rules }) => rules));
  process.stdout.write(
    `bad corpus: ${programs.length} programs, ${mechanisms.size} mechanisms, ${rules.size} rules; pending ${pending.size}\n`,
  );
  expect(programs.length).toBeGreaterThanOrEqual(250);
  expect(mechanisms.size).toBeGreaterThanOrEqual(80);
});
