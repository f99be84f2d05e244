/** The table as a whole: large, each row once and with its source, and nothing that escapes in the bad corpus is left out of it. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { badPrograms } from '../corpus/bad-programs.ts';
import { attacksOf, programsOf } from './technique.ts';
import { techniques } from './techniques.ts';

const scripts = techniques.flatMap(({ scripts }) => scripts);

test(`${techniques.length} techniques, ${techniques.flatMap(programsOf).length} programs, ${scripts.length} scripts, ${techniques.flatMap(attacksOf).length} attacks`, () => {
  expect(techniques.length).toBeGreaterThanOrEqual(150);
  expect(new Set(techniques.map(({ name }) => name)).size).toBe(techniques.length);
  expect(techniques.filter(({ source }) => source.length < 10).map(({ name }) => name)).toEqual([]);
});

test('each script stands in one row only', () => {
  const seen = new Set<string>();
  expect(scripts.filter((script) => seen.size === seen.add(script).size)).toEqual([]);
});

test('every program of the bad corpus that escapes is shown to the other walls too', () => {
  const texts = new Set(techniques.flatMap(programsOf).flatMap(({ files }) => Object.values(files)));
  const left = badPrograms().filter(
    ({ name, entry, wrong }) =>
      name.startsWith('escape/') && wrong.kind === 'escapes' && !texts.has(readFileSync(entry, 'utf8')),
  );
  expect(left.map(({ name }) => name)).toEqual([]);
});
