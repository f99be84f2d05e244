/** What is made inside a call is fresh for whatever the place wants of it; what is made once and given many times is not. */
import { expect, test } from 'vitest';
import { Workbench } from './check-example.ts';

const workbench = new Workbench();
const head = 'export interface E { a: number; next: E | null }\n';
const codesOf = (text: string): string =>
  [...new Set(workbench.check(head + text).map(({ code }) => code))].toSorted().join(' ');

test.each([
  'export const a: E[][] = Array.from({ length: 3 }, () => []);',
  'export class M {\n  rows: E[][];\n  constructor(n: number) {\n    this.rows = Array.from({ length: n }, () => []);\n  }\n}',
  'export const b = (n: number): (number | undefined)[][] => Array.from({ length: n }, () => Array(n).fill(undefined));',
  'export const c = (n: string[]): Map<string, E[]> => new Map(n.map((x) => [x, []]));',
  'export const d = (n: string[]): Record<string, E[]> => Object.fromEntries(n.map((x) => [x, []]));',
  'export const e = (n: string[]): { name: string; kids: E[] }[] => n.map((name) => ({ name, kids: [] }));',
  'export const f = (n: string[]): E[][] =>\n  n.map(() => {\n    return [];\n  });',
  "export const prop = <K extends string>(key: K) => <T extends Record<K, unknown>>(o: T): T[K] => o[key];\nexport const names: string[] = [{ name: 'a', n: 1 }].map(prop('name'));",
  'export const max: { combine: (a: number, b: number) => number } = { combine: Math.max };',
  'export const partial =\n  <A extends unknown[], B extends unknown[], R>(f: (...args: [...A, ...B]) => R, ...head: A) =>\n  (...tail: B): R =>\n    f(...head, ...tail);\nexport const three = partial((a: number, b: number) => a + b, 1)(2);',
  'export function put(o: Record<string, string>): void {\n  o.x = "y";\n}\nconst o = { a: "b" };\nput(o);\nput(o);',
  'export function one<const T extends readonly string[]>(all: T, text: string): T[number] | undefined {\n  const found = all.find((x) => x === text);\n  return found;\n}',
  'export function two<T extends readonly string[]>(all: T): T[number] {\n  const found = all.at(-1) ;\n  if (found === undefined) throw new Error("none");\n  return found;\n}',
])('accepts %s', (text) => {
  expect(codesOf(`${text}\n`)).toBe('');
});

test.each([
  ['SK1210', 'const one: number[] = [];\nexport const a: (number | E)[][] = Array.from({ length: 3 }, () => one);'],
  [
    'SK1210',
    'export const b = (n: string[]): (number | E)[][] => {\n  const one: number[] = [];\n  return n.map(() => {\n    return one;\n  });\n};',
  ],
  [
    'SK1210',
    'const one: number[] = [];\nexport const c: Map<string, (number | E)[]> = new Map(["a"].map((x) => [x, one]));',
  ],
  ['SK1221', 'export const a = <T extends readonly string[]>(_all: T, text: string): T[number] => text;'],
  [
    'SK1221',
    'export function b<T extends readonly string[]>(_all: T, others: readonly string[]): T[number] | undefined {\n  const found = others.find((x) => x > "");\n  return found;\n}',
  ],
  [
    'SK1221',
    'export function c<T extends readonly string[]>(all: T): T[number] | undefined {\n  let found = all.find((x) => x > "");\n  found = "b";\n  return found;\n}',
  ],
  [
    'SK1221',
    'export function d<T extends readonly string[]>(all: T): T[number] | undefined {\n  const found = all.map((x) => x + "a").find((x) => x > "");\n  return found;\n}',
  ],
])('%s: %s', (code, text) => {
  expect(codesOf(`${text}\n`)).toBe(code);
});
