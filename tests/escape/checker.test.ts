/** The first wall alone: `skerry check` refuses the TypeScript of every technique, by the rule that the row names. */
import { describe, expect, test } from 'vitest';
import { Workbench } from '../compiler/check-example.ts';
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

describe(`the checker: ${rows.length} programs of ${techniques.length} techniques, ${letBy.length} accepted as harmless`, () => {
  test.each(rows)('$name: $text', ({ files, rule }) => {
    const found = workbench.check(files).map(({ code, message }) => `${code}: ${message}`);
    if (isLetBy(rule)) expect(found).toEqual([]);
    else expect(found).toContainEqual(expect.stringMatching(new RegExp(`^${rule}: `)));
  });
});
