/** A narrowing is used only while nothing can have changed it: programs that go wrong when run, and ones that do not. */
import { describe, expect, test } from 'vitest';
import { Workbench } from './check-example.ts';

const workbench = new Workbench();
const codes = (text: string): readonly string[] =>
  workbench.check(text).map((found) => `${found.code} ${found.start.line}`);

/** Each is named after what changes the place behind TypeScript's back; the number is the line that must be refused. */
const stale: Readonly<Record<string, readonly [string, string]>> = {
  'a method of the same object': [
    `class Lexer {
  token: string | undefined = 'a';
  next(): void { this.token = undefined; }
  size(): number {
    if (this.token === undefined) return 0;
    this.next();
    return this.token.length;
  }
}
export const run = (): number => new Lexer().size();`,
    'SK1230 7',
  ],
};

describe('refuses a narrowing that may be stale after', () => {
  test.each(Object.entries(stale))('%s', (_, [text, wanted]) => {
    expect(codes(text)).toEqual([wanted]);
  });
});
