/** What the paths of `skerry check` mean. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { checkPaths, checkProcess, UsageError } from '../../../compiler/index.ts';
import { exampleFolder, Workbench } from '../check-example.ts';

const workbench = new Workbench();
const main = 'export default async function main(): Promise<void> {}\n';
const names = (files: Readonly<Record<string, string>>, paths: readonly string[]): readonly (readonly string[])[] => {
  const result = workbench.checkAll(files, paths);
  return [result.processes.map((unit) => unit.name), result.files.map((file) => file.slice(exampleFolder.length + 1))];
};

test('a folder with main.ts is a process', () => {
  expect(names({ 'echo/main.ts': main }, ['echo'])).toEqual([['echo'], ['echo/main.ts']]);
});

test('a main.ts without a default export is a module', () => {
  expect(names({ 'tool/main.ts': 'export const a = 1;\n' }, ['.'])).toEqual([[], ['tool/main.ts']]);
});

test.each([
  ['its needs', 'export interface Needs {}\nexport const a = 1;\n'],
  ['its limits', "export const limits = { memory: '2MiB' };\n"],
  ['a main that is not exported', 'async function main(): Promise<void> {}\nexport const a = main;\n'],
  ['a main that is no function declaration', 'export const main = async (): Promise<void> => {};\n'],
])('a main.ts with %s was meant to be a process', (_name, text) => {
  expect(workbench.check({ 'tool/main.ts': text }).map(({ code }) => code)).toEqual(['SK4101']);
});

test('who names a folder with a main.ts means a process', () => {
  const files = { 'tool/main.ts': 'export const a = 1;\n' };
  expect(workbench.check(files, ['tool']).map(({ code }) => code)).toEqual(['SK4101']);
  expect(workbench.check(files, ['.', 'tool']).map(({ code }) => code)).toEqual(['SK4101']);
  expect(workbench.check(files, ['tool', '.']).map(({ code }) => code)).toEqual(['SK4101']);
});

test.each([[''], ['const a = 1;\n'], ['async function main(): Promise<void> {}\n']])(
  'a process without any export lacks one thing: %j',
  (text) => {
    expect(workbench.check({ 'tool/main.ts': text }, ['tool']).map(({ code }) => code)).toEqual(['SK4101']);
  },
);

test('what cannot be read does not pass for checked', () => {
  workbench.put({ 'a/main.ts': main });
  const host = { ...workbench.host, readFile: (path: string) => (path.startsWith(exampleFolder) ? undefined : '') };
  const options = { cwd: exampleFolder, host };
  const error = new UsageError('/example/a/main.ts cannot be read');
  expect(() => checkPaths(['a'], options)).toThrow(error);
  expect(() => checkPaths(['a/main.ts'], options)).toThrow(error);
  expect(() => checkProcess('a', options)).toThrow(error);
});

test.each([
  ['a row', 3000, ''],
  ['a circle', 1500, "import type { T1 } from './m1.ts';\nexport type Last = T1;\n"],
])('modules that import one another in %s too long are told, not loaded', (_what, count, last) => {
  const files: Record<string, string> = {
    'a/main.ts': `import type { T1 } from '../m1.ts';\nexport type T = T1;\n${main}`,
  };
  for (let n = 1; n < count; n++) {
    files[`m${n}.ts`] = `import type { T${n + 1} } from './m${n + 1}.ts';\nexport type T${n} = T${n + 1};\n`;
  }
  files[`m${count}.ts`] = `${last}export type T${count} = number;\n`;
  workbench.put(files);
  const options = { cwd: exampleFolder, host: workbench.host };
  const told = /m1001\.ts cannot be loaded: .* more than 1000 modules .*; let some module/;
  expect(() => checkPaths(['a'], options)).toThrow(UsageError);
  expect(() => checkPaths(['a'], options)).toThrow(told);
  expect(() => checkProcess('a', options)).toThrow(told);
});

test('modules may import one another for a long way', () => {
  const files: Record<string, string> = {
    'a/main.ts': `import { f1 } from '../m1.ts';\nexport const f = f1;\n${main}`,
  };
  for (let n = 1; n < 900; n++) {
    files[`m${n}.ts`] =
      `import { f${n + 1} } from './m${n + 1}.ts';\nexport const f${n} = (): number => f${n + 1}();\n`;
  }
  files['m900.ts'] = 'export const f900 = (): number => 1;\n';
  expect(workbench.check(files, ['a'])).toEqual([]);
});

test('a link to a file is that file, and a link to a folder leads nowhere', () => {
  const folder = mkdtempSync(join(tmpdir(), 'skerry-check-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'p'));
  writeFileSync(join(folder, 'real.ts'), main);
  symlinkSync('../real.ts', join(folder, 'p', 'main.ts'));
  symlinkSync('../p', join(folder, 'p', 'again'));
  const { processes, diagnostics } = checkPaths(['p'], { cwd: folder });
  expect([processes.map(({ files }) => files), diagnostics]).toEqual([[[join(folder, 'p', 'main.ts')]], []]);
});

test('a folder holds processes and modules, however deep', () => {
  const files = { 'a/main.ts': main, 'b/c/main.ts': main, 'contracts/x.ts': 'export const x = 1;\n' };
  expect(names(files, ['.'])).toEqual([
    ['a', 'c'],
    ['a/main.ts', 'b/c/main.ts', 'contracts/x.ts'],
  ]);
});

test('what is given twice is checked once', () => {
  expect(names({ 'a/main.ts': main }, ['a', '.', 'a/main.ts', './a/'])).toEqual([['a'], ['a/main.ts']]);
});

test('leaves installed, built, hidden and declared things alone', () => {
  const files = {
    'a/main.ts': main,
    'node_modules/p/main.ts': 'broken(',
    'dist/main.ts': 'broken(',
    '.git/x.ts': 'broken(',
    'a/types.d.ts': 'broken(',
    'a/readme.md': 'broken(',
  };
  expect(names(files, ['.'])).toEqual([['a'], ['a/main.ts']]);
  expect(workbench.checkAll(files).diagnostics).toEqual([]);
});

test('one process can be had alone', () => {
  workbench.put({
    'a/main.ts': main,
    'a/unused.ts': 'export const x: any = 1;\n',
    'b/main.ts': 'export const a = 1;\n',
  });
  const options = { cwd: exampleFolder, host: workbench.host };
  expect(checkProcess('a', options)).toMatchObject({ name: 'a', diagnostics: [], files: ['/example/a/main.ts'] });
  expect(checkProcess('b', options).diagnostics.map(({ code }) => code)).toEqual(['SK4101']);
  expect(() => checkProcess('c', options)).toThrow(new UsageError('there is no process in c: it has no main.ts'));
});

describe('a mistake on the command line is a sentence', () => {
  test.each([
    ['gone', 'there is nothing at gone'],
    ['a/gone.ts', 'there is nothing at a/gone.ts'],
    ['a/readme.md', 'a/readme.md is neither a TypeScript module, nor a system file (name.system.json), nor a folder'],
    ['empty', 'there is no TypeScript module in empty'],
  ])('%s', (path, message) => {
    const files = { 'a/main.ts': main, 'a/readme.md': '', 'empty/x.txt': '' };
    expect(() => workbench.checkAll(files, [path])).toThrow(new UsageError(message));
  });
});
