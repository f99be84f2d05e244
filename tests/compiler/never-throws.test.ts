/** No text whatever brings the compiler down, and every place it names exists. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderText } from '../../compiler/index.ts';
import { exampleFolder, Workbench } from './check-example.ts';

const workbench = new Workbench();
const fragments = [
  ...'(){}[]<>;,.:?=!&|+-*/@#`"\'\\$\n\t'.split(''),
  ...['=>', '...', '?.', '${', '//', '/*', '*/', '===', '\u2028', '\r\n', '\ufeff', '漢', '\ud800', '\u0000'],
  ...'import export default from as const let var class extends function async await yield return if else for of in'.split(
    ' ',
  ),
  ...'while switch case try catch finally throw new this super typeof keyof infer satisfies is asserts'.split(' '),
  ...'declare enum namespace any unknown never null undefined using static get set private abstract'.split(' '),
  ...[
    'a',
    'b',
    'T',
    '1',
    '0n',
    "'skerry'",
    "'./main.ts'",
    '/a/g',
    '@ts-ignore',
    '/// <reference',
    'constructor',
    'eval',
  ],
].map((text) => fc.constant(text));

test('token soup', () => {
  const soup = fc.array(fc.oneof(...fragments), { maxLength: 60 }).map((parts) => parts.join(' '));
  fc.assert(
    fc.property(soup, (text) => {
      const diagnostics = workbench.check(text);
      const lines = text.split(/\r\n|[\n\r\u2028\u2029]/);
      for (const { file, start, end } of diagnostics) {
        expect(file).toBe(`${exampleFolder}/main.ts`);
        expect(start.line).toBeLessThanOrEqual(lines.length);
        expect(start.column).toBeLessThanOrEqual((lines[start.line - 1] ?? '').length + 1);
        expect(end.line).toBeGreaterThanOrEqual(start.line);
      }
      renderText(diagnostics, { base: exampleFolder, readFile: workbench.host.readFile });
    }),
    { numRuns: 150 },
  );
});

test('types that grow as they are looked into', () => {
  const growing = [
    'type A<T> = { value: T; next: A<T[]> | null };\nexport const f = (a: A<number>) => a.next;\n',
    'type A<T> = { left: A<T[]>; right: A<[T]>; value: T };\nexport const f = (a: A<string>) => a.left.right.value;\n',
  ];
  for (const text of growing) expect(workbench.check(text)).toEqual([]);
});
