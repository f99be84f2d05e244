/** Which escapes of a tagged template stand for a character, and which would make the tag see `undefined`. */
import { describe, expect, it } from 'vitest';
import { Workbench } from './check-example.ts';

const workbench = new Workbench();
const codesFor = (text: string): readonly string[] =>
  workbench
    .check(
      `const tag = (s: TemplateStringsArray, ..._parts: readonly number[]): string => s.join('');\nexport const a = tag\`${text}\`;`,
    )
    .map(({ code }) => code);

describe('an escape in a tagged template', () => {
  it.each(['\\u{}', '\\u{110000}', '\\u{', '\\u{12', '\\u12', '\\01', '\\8', '\\x4', 'a${1}\\x'])(
    '%s is none',
    (text) => {
      expect(codesFor(text)).toEqual(['SK1260']);
    },
  );

  it.each(['\\u{10FFFF}', '\\u{0001F600}', '\\u{0}', '\\u00e9', '\\x41', '\\0', '\\n', '\\\\u{}', '\\`'])(
    '%s is one',
    (text) => {
      expect(codesFor(text)).toEqual([]);
    },
  );
});
