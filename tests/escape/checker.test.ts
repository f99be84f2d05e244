/** The first wall alone: `skerry check` refuses the TypeScript of every technique, by the rule that the row names. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { Workbench } from '../compiler/check-example.ts';
import { PlainTypeScript } from '../corpus/plain-typescript.ts';
import { isLetBy, programsOf } from './technique.ts';
import { techniques } from './techniques.ts';

const rows = techniques.flatMap((technique) =>
  programsOf(technique).map((program) => ({
    name: technique.name,
    text: Object.values(program.files).join(),
    ...program,
  })),
);
const letBy = rows.filter(({ rule }) => isLetBy(rule));
const workbench = new Workbench();

const folder = mkdtempSync(join(tmpdir(), 'escape-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** How many of the programs plain strict TypeScript finds nothing in: all in one program, each file a module. */
function acceptedByTypeScript(): number {
  const programs = rows.map(({ files }, index) => {
    const own = join(folder, String(index));
    mkdirSync(own);
    return Object.entries(files).map(([name, text]) => {
      writeFileSync(join(own, name), text);
      return join(own, name);
    });
  });
  const plain = new PlainTypeScript(programs.flat());
  return programs.filter((files) => files.every((file) => plain.errorsOf(file).length === 0)).length;
}
const plainly = acceptedByTypeScript();

describe(`the checker: ${rows.length} programs of ${techniques.length} techniques, ${plainly} of which TypeScript accepts; ${letBy.length} accepted as harmless`, () => {
  test.each(rows)('$name: $text', ({ files, rule }) => {
    const found = workbench.check(files).map(({ code, message }) => `${code}: ${message}`);
    if (isLetBy(rule)) expect(found).toEqual([]);
    else expect(found).toContainEqual(expect.stringMatching(new RegExp(`^${rule}: `)));
  });

  test('most of them are no plain errors of type', () => {
    expect(plainly).toBeGreaterThan(rows.length / 2);
  });
});
