/**
 * The ownership corpus: `tests/corpus/ownership/bad/*.ts` give one finding each, `good/*.ts` none.
 *
 * A bad program's first line says the code; `//!` marks the line found, `//~` each line it points to besides.
 * `SKERRY_BLESS=1` draws the marks anew, never the code.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packageFolder } from '../../../compiler/index.ts';
import { OwnBench } from './check-own.ts';

const corpus = join(packageFolder(), 'tests/corpus/ownership');
const bench = new OwnBench();
const bless = process.env.SKERRY_BLESS === '1';
const mark = / *\/\/[!~]+$/;

/** The file as it is checked: good programs may be a process's `main.ts`. */
function check(kind: string, name: string) {
  const path = join(corpus, kind, name);
  const text = readFileSync(path, 'utf8');
  const file = text.includes('export default') ? 'main.ts' : name;
  return { path, text, found: bench.check(text, join(corpus, kind, file)) };
}

describe('refuses', () => {
  test.each(readdirSync(join(corpus, 'bad')))('%s', (name) => {
    const { path, text, found } = check('bad', name);
    expect(found.map((finding) => finding.text)).toHaveLength(1);
    expect(found[0]?.code).toBe(text.slice(3, 9));
    const [place = 0, ...others] = found[0]?.lines ?? [];
    expect(others.length).toBeGreaterThan(0);
    const drawn = text.split('\n').map((line, index) => {
      const marks = (place === index + 1 ? '!' : '') + (others.includes(index + 1) ? '~' : '');
      return line.replace(mark, '') + (marks && ` //${marks}`);
    });
    if (bless) writeFileSync(path, drawn.join('\n'));
    expect(drawn.join('\n')).toBe(readFileSync(path, 'utf8'));
  });
});

describe('accepts', () => {
  test.each(readdirSync(join(corpus, 'good')))('%s', (name) => {
    expect(check('good', name).found.map((finding) => finding.text)).toEqual([]);
  });
});
