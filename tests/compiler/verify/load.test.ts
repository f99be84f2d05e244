/** Loading: what imports lead to, which file belongs to whom, and source made to break the checker. */
import { describe, expect, test } from 'vitest';
import type { Example } from '../../../compiler/index.ts';
import { Workbench } from '../check-example.ts';

const workbench = new Workbench();
const codes = (example: Example): readonly string[] => workbench.check(example).map((found) => found.code);

describe('imports', () => {
  test.each([
    ['a package', "import a from 'left-pad';\nexport const b: unknown = a;\n"],
    ['a host module', "import 'node:fs';\nexport {};\n"],
    ['a subpath of the library', "import type { X } from 'skerry/host';\nexport type Y = X;\n"],
    ['a declaration file', "import type { X } from './x.d.ts';\nexport type Y = X;\n"],
    ['a script', "import { x } from './x.mjs';\nexport const y: unknown = x;\n"],
    ['JSON', "import x from './x.json';\nexport const y: unknown = x;\n"],
    ['an address', "export * from 'https://example.org/x.ts';\n"],
    ['a type from a package', "export type F = typeof import('fs');\n"],
    ['an absolute path', "export * from '/example/other.ts';\n"],
  ])('refuses %s', (_name, text) => {
    expect(codes({ 'main.ts': text, 'other.ts': 'export const a = 1;\n' })).toEqual(['SK1101']);
  });

  test('refuses the library by another door', () => {
    const up = '../'.repeat(8);
    const own = new URL('../../../abi/process.ts', import.meta.url).pathname;
    expect(codes(`import type { Block } from '${up}${own.slice(1)}';\nexport type B = Block;\n`)).toEqual(['SK1101']);
  });

  test.each(['./gone.ts', '../gone.ts', './folder', '.'])('says that nothing is at %s', (name) => {
    expect(codes(`import { a } from '${name}';\nexport const b: unknown = a;\n`)).toEqual(['TS2307']);
  });

  test('a module imported for its effects alone must exist too', () => {
    expect(codes("import './gone.ts';\nexport {};\n")).not.toEqual([]);
  });

  test('follows relative imports, with and without the ending, and folders with an index', () => {
    const files = {
      'main.ts':
        "import { a } from './a.ts';\nimport { b } from './b';\nimport { c } from './c';\nexport const d: number = a + b + c;\n",
      'a.ts': 'export const a = 1;\n',
      'b.ts': 'export const b = 1;\n',
      'c/index.ts': 'export const c = 1;\n',
    };
    expect(codes(files)).toEqual([]);
  });

  test('a cycle of imports ends', () => {
    const files = {
      'a.ts': "import { b } from './b.ts';\nexport const a = (): number => b();\n",
      'b.ts': "import { a } from './a.ts';\nexport const b = (): number => a();\n",
    };
    expect(codes(files)).toEqual([]);
  });
});

describe('one process among many', () => {
  const clean = 'export default async function main(): Promise<void> {}\n';

  test('has only the findings of its own modules', () => {
    const result = workbench.checkAll({
      'good/main.ts': `import { n } from '../shared/n.ts';\nexport const m: number = n;\n${clean}`,
      'bad/main.ts': `import { x } from '../shared/x.ts';\nexport const y: unknown = x;\n${clean}`,
      'shared/n.ts': 'export const n = 1;\n',
      'shared/x.ts': 'export const x: any = 1;\n',
    });
    expect(result.processes.map(({ name, diagnostics }) => [name, diagnostics.map((found) => found.code)])).toEqual([
      ['bad', ['SK1201']],
      ['good', []],
    ]);
    expect(result.processes.map((unit) => unit.verified !== undefined)).toEqual([false, true]);
    expect(result.diagnostics).toHaveLength(1);
  });

  test('names of one file are not visible in another, even without an export', () => {
    const files = { 'a/main.ts': `const secret = 1;\n`, 'b/main.ts': `export const x: number = secret;\n${clean}` };
    expect(codes(files)).toEqual(['SK1105', 'TS2304']);
  });

  test('carries the texts that were verified', () => {
    const { processes } = workbench.checkAll({ 'p/main.ts': clean });
    expect([...(processes[0]?.verified?.modules ?? [])]).toEqual([['/example/p/main.ts', clean]]);
  });
});

describe('source made to break the checker', () => {
  test.each([
    ['parentheses', `export const a = ${'('.repeat(20_000)}1${')'.repeat(20_000)};\n`],
    ['arrows', `export const a = ${'() => '.repeat(5_000)}1;\n`],
    ['prefix operators', `export const a = ${'!'.repeat(20_000)}1;\n`],
    ['blocks', `export function f(): void ${'{'.repeat(3_000)}${'}'.repeat(3_000)}\n`],
    ['templates', `export const a = ${'`${'.repeat(2_000)}1${'}`'.repeat(2_000)};\n`],
    ['types', `export type A = ${'['.repeat(5_000)}1${']'.repeat(5_000)};\n`],
    ['conditions', `export const a = ${'1 ? 1 : '.repeat(5_000)}1;\n`],
    ['a chain of calls', `export const a = 'a'${'.slice(0)'.repeat(5_000)};\n`],
    ['a sum', `export const a = ${'1 + '.repeat(50_000)}1;\n`],
  ])('bounds the depth of %s', (_name, text) => {
    expect(codes(text)).toEqual(['SK1015']);
  });

  test('a broken file has its syntax errors and nothing else', () => {
    const found = codes('export const a = ;\nvar b = <any>1;\n');
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((code) => !code.startsWith('TS'))).toEqual([]);
  });

  test.each([
    '\u0000',
    '\ufeffexport {};\n',
    '#!/usr/bin/env node\nexport {};\n',
    '`',
    '/*',
    '"\\u{110000}"',
    '<<<<<<< HEAD\n',
  ])('survives %j', (text) => {
    expect(() => codes(text)).not.toThrow();
  });

  test.each(['// @ts-ignore', '/* @ts-ignore */', '// @ts-expect-error'])('%s hides nothing', (comment) => {
    expect([...codes(`${comment}\nexport const n: number = 'text';\n`)].sort()).toEqual(['SK1016', 'TS2322']);
  });
});
