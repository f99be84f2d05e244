/** Every rule keeps its word: codes, bands, examples, pages. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allRules, type Example, explain, packageFolder, renderIndex, renderPage } from '../../compiler/index.ts';
import { Workbench } from './check-example.ts';

const pages = join(packageFolder(), 'docs', 'rules');
const bless = process.env.SKERRY_BLESS === '1';
const workbench = new Workbench();

const checked = (example: Example): readonly string[] =>
  workbench
    .check(example)
    .map((found) => `${found.code} ${found.file}:${found.start.line}:${found.start.column} ${found.message}`);
const title = (example: Example): string => JSON.stringify(example).slice(0, 90);

test('codes are unique, in their band, and names are unique', () => {
  expect(new Set(allRules.map((rule) => rule.code)).size).toBe(allRules.length);
  expect(new Set(allRules.map((rule) => rule.name)).size).toBe(allRules.length);
  for (const rule of allRules) {
    expect(rule.code).toMatch(/^SK[1-5]\d{3}$/);
    expect(rule.name).toMatch(/^[a-z]+(-[a-z]+)*$/);
  }
});

describe.each(allRules.map((rule) => ({ name: `${rule.code} ${rule.name}`, rule })))('$name', ({ rule }) => {
  test('says what, why and what to do, and has an example', () => {
    expect(rule.why.length).toBeGreaterThan(20);
    expect(rule.help.length).toBeGreaterThan(5);
    // An image or a boot is no program: tests/compiler/image and tests/boot bring these about.
    if (!rule.code.startsWith('SK5')) expect(rule.bad.length).toBeGreaterThan(0);
  });

  test.each(rule.bad.map((example) => ({ name: title(example), example })))('refuses $name', ({ example }) => {
    const found = checked(example);
    expect(found.length, 'nothing was found').toBeGreaterThan(0);
    expect(found.filter((line) => !line.startsWith(rule.code))).toEqual([]);
  });

  test.each(rule.good.map((example) => ({ name: title(example), example })))('accepts $name', ({ example }) => {
    expect(checked(example)).toEqual([]);
  });
});

test('the pages in docs/rules are the rules', () => {
  const wanted = new Map(allRules.map((rule) => [`${rule.code}.md`, renderPage(rule)]));
  wanted.set('README.md', renderIndex(allRules));
  if (bless) {
    mkdirSync(pages, { recursive: true });
    for (const [name, text] of wanted) writeFileSync(join(pages, name), text);
  }
  expect(readdirSync(pages).sort()).toEqual([...wanted.keys()].sort());
  for (const [name, text] of wanted) expect(readFileSync(join(pages, name), 'utf8'), name).toBe(text);
});

test('explain knows each code and name, in any case, and nothing else', () => {
  for (const rule of allRules) {
    expect(explain(rule.code.toLowerCase())).toContain(rule.name);
    expect(explain(rule.name)).toContain(rule.code);
  }
  for (const unknown of ['SK9999', '', 'TS2322', '__proto__']) expect(explain(unknown)).toBeUndefined();
});
