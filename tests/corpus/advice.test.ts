/**
 * Sound programs that a rule refuses, and what its advice makes of them: each help leads to an accepted program.
 *
 * Four claims are tested of each: TypeScript finds nothing in either, both do the same, the first is refused by exactly its
 * rule, and the second passes. Where the advice is `--fix`, the machine makes the second out of the first.
 */
import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { applyFixes, checkPaths, type Diagnostic } from '../../compiler/index.ts';
import { adviceFolder, advicePairs, withoutHead } from './advice-pairs.ts';
import { HardenedEngine } from './good-realm.ts';
import { PlainTypeScript } from './plain-typescript.ts';

const pairs = advicePairs();

let plain: PlainTypeScript;
let engine: HardenedEngine;
let diagnostics: readonly Diagnostic[];

beforeAll(async () => {
  const files = pairs.flatMap(({ before, after }) => [before, after]);
  plain = new PlainTypeScript(files);
  engine = await HardenedEngine.load();
  diagnostics = checkPaths(files, { cwd: adviceFolder }).diagnostics;
});

const foundIn = (path: string): readonly Diagnostic[] => diagnostics.filter(({ file }) => file === path);

test.each(pairs)('$name: $code refuses a sound program, and its advice leads to an accepted one', async (pair) => {
  for (const path of [pair.before, pair.after]) {
    expect(plain.errorsOf(path)).toEqual([]);
    expect(await engine.selfTest(path)).toBe('true');
  }
  expect([...new Set(foundIn(pair.before).map(({ code }) => code))]).toEqual([pair.code]);
  expect(foundIn(pair.after).map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
});

test.each(pairs.filter(({ isFixed }) => isFixed))('$name: --fix writes what is accepted', ({ before, after }) => {
  let written = '';
  applyFixes(foundIn(before), {
    readFile: (path) => readFileSync(path, 'utf8'),
    writeFile: (_path, text) => {
      written = text;
    },
  });
  expect(withoutHead(written)).toBe(withoutHead(readFileSync(after, 'utf8')));
});

test('there are pairs for many rules', () => {
  expect(new Set(pairs.map(({ code }) => code)).size).toBeGreaterThanOrEqual(10);
});
