/** Callbacks of `replace`: those that fit their pattern pass, those that do not are refused, by whatever road they get there. */
import { expect, test } from 'vitest';
import { Workbench } from './check-example.ts';

const workbench = new Workbench();
const codesOf = (text: string): string =>
  [...new Set(workbench.check(text).map(({ code }) => code))].toSorted().join(' ');
const call = (pattern: string, callback: string): string =>
  `export const f = (text: string): string => text.replace(${pattern}, ${callback});\n`;

test.each([
  ['/:(\\w+)/g', '(_, name: string) => name.trim()'],
  ['/(a)?(b|c(d)?)(?:x|(y))/', "(_, p: string | undefined, q: string, r?: string, s = '') => (p ?? '') + q + r + s"],
  ["'x'", '(match: string, at: number) => match + at'],
  ['/(\\w)(?=(z))/', '(match: string, one: string, z: string, at: number, all: string) => match + one + z + at + all'],
  [
    '/(?<one>\\w)/',
    '(m: string, one: string, at: number, all: string, groups: unknown) => m + one + at + all + typeof groups',
  ],
  ['/(\\d+)-(\\d+)/', '(_, ...all: (string | number)[]) => all.join()'],
  ['/[(](\\d+)\\((x)\\)/', '(_, n: string, x: string) => n + x'],
  ['/((?:a|b){1,2})+/', '(_, last: string) => last.trim()'],
  ['/(a)(?<!b)/', '(_, a: string) => a.trim()'],
  ['/(x)/', '(m, x) => m + String(x)'],
])('accepts %s with %s', (pattern, callback) => {
  expect(codesOf(call(pattern, callback))).toBe('');
});

test.each([
  ['/:(\\w+)?/g', '(_, name: string) => name'],
  ['/(a)|b/', '(_, a: string) => a'],
  ['/((a)|b)+(?:(c))*/', '(_, x: string, y: string) => x + y'],
  ['/(x){0,2}/', '(_, x: string) => x'],
  ['/(x)*/', '(_, x: string) => x'],
  ['/(?!(z))(x)/', '(_, z: string) => z'],
  ['/(?<!(z))x/', '(_, z: string) => z'],
  ['/[[(]a](x)?/', '(_, x: string) => x'],
  ['/[(]\\((x)?/', '(_, x: string) => x'],
  ["'x'", '(m: string, at: string) => m + at'],
  ['/(x)/', '(_, x: string, at: string) => x + at'],
  ['/(x)/', '(_, x: string, at: number, all: string, more: string) => x + at + all + more'],
  ['/(?<x>y)/', '(_, x: string, at: number, all: string, groups: { y: string }) => x + at + all + groups.y'],
  ['/(\\d+)-(\\d+)/', '(_, ...all: string[]) => all.join()'],
  ['new RegExp(text)', '(_, x: string) => x'],
])('refuses %s with %s', (pattern, callback) => {
  expect(codesOf(call(pattern, callback))).toBe('SK1211');
});

const like =
  'interface Like { replace(p: string | RegExp, f: (match: string, ...details: never) => string): string }\n';

test.each([
  ['SK1211', `${like}export const like: Like = 'abc';\n`],
  [
    'SK1211',
    `${like}export const f = (x: string | Like): string => x.replace(/b/, (m: string, o: { a: string }) => m + o.a);\n`,
  ],
  [
    'SK1211',
    `${like}export const f = (x: string | Like): string => x['replace'](/b/, (m: string, o: { a: string }) => m + o.a);\n`,
  ],
  [
    'SK1211',
    'let p = /(x)/;\np = /(x)?/;\nexport const f = (t: string): string => t.replace(p, (_, x: string) => x);\n',
  ],
])('%s: no other road leads there: %s', (code, text) => {
  expect(codesOf(text)).toBe(code);
});
