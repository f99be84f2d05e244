/** TypeScript's own errors say what to write in a process instead. */
import { expect, test } from 'vitest';
import { Workbench } from '../check-example.ts';

const workbench = new Workbench();

test.each([
  ['export const s: string = JSON.stringify({ a: 1 });', '`x ?? fallback`'],
  [
    'export const f = (x: string | null): number => g(x);\nconst g = (x: string): number => x.length;',
    '`x ?? fallback`',
  ],
  ['export const list: unknown = new Array(3);', '`Array.from({ length: n }'],
  ['export const f = (x: unknown): boolean => x instanceof Array;', '`Array.isArray(x)`'],
  ["export const bytes: unknown = new TextEncoder().encode('a');", '`Block.fromText(text)`'],
  ["export const n: unknown = 'a'.localeCompare('b');", '`a < b ? -1 : a > b ? 1 : 0`'],
  ['export const o: unknown = Object.assign({}, { a: 1 });', '`{ ...a, ...b }`'],
  [
    'export function f(n: number): void { let x: string | undefined = `${n}`; while (x !== undefined) { const size = x.length; x = size > 1 ? x.slice(size - 1) : undefined; } }',
    'write the type of the variable',
  ],
])('%s', (text, help) => {
  const [found, ...more] = workbench.check(`${text}\n`);
  expect(more).toEqual([]);
  expect(found?.help).toContain(help);
});

test('what is wrong otherwise is not taken for something missing', () => {
  const [found] = workbench.check('export const n: number = undefined;\n');
  expect(found?.help).not.toContain('fallback');
});
