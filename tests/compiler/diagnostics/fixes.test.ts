/** `--fix` repairs what is mechanical and leaves the rest alone. */
import { describe, expect, test } from 'vitest';
import { applyFixes, type Diagnostic, type Span } from '../../../compiler/index.ts';
import { exampleFolder, Workbench } from '../check-example.ts';

const workbench = new Workbench();
const main = `${exampleFolder}/main.ts`;
function fixed(text: string): string | undefined {
  const diagnostics = workbench.check(text);
  applyFixes(diagnostics, {
    readFile: workbench.host.readFile,
    writeFile: (path, next) => workbench.write(path, next),
  });
  return workbench.read('main.ts');
}

test.each([
  [
    'var',
    'export function f(): void {\n  var a = 1, b = a;\n  var c = b;\n}\n',
    'export function f(): void {\n  let a = 1, b = a;\n  let c = b;\n}\n',
  ],
  ['any', 'export const f = (x: any): void => {};\n', 'export const f = (x: unknown): void => {};\n'],
  ['a comment', '// @ts-nocheck\nexport const a = 1;\n', '\nexport const a = 1;\n'],
  ['a directive', '/// <reference lib="dom" />\nexport const a = 1;\n', 'export const a = 1;\n'],
  ['debugger', 'export function f(): void {\n  debugger;\n}\n', 'export function f(): void {\n  \n}\n'],
  [
    'a promise in an async function',
    'const g = async (): Promise<void> => {};\nexport async function f(): Promise<void> {\n  g();\n}\n',
    'const g = async (): Promise<void> => {};\nexport async function f(): Promise<void> {\n  await g();\n}\n',
  ],
  [
    'an assertion on JSON',
    'interface Config {\n  readonly name: string;\n}\nexport function f(text: string): string {\n  const config = JSON.parse(text) as Config;\n  return config.name;\n}\n',
    "import { decode } from 'skerry';\ninterface Config {\n  readonly name: string;\n}\nexport function f(text: string): string {\n  const decodedConfig = decode<Config>(text);\n  if (!decodedConfig.ok) throw new Error(decodedConfig.reason);\n  const config = decodedConfig.value;\n  return config.name;\n}\n",
  ],
  [
    'an assertion on JSON that is returned, in two steps, beside other imports',
    "/** A. */\nimport { drop } from 'skerry';\nexport const forget = drop;\nexport function f(text: string): readonly string[] {\n  return JSON.parse(text) as unknown as readonly string[];\n}\n",
    "/** A. */\nimport { drop, decode } from 'skerry';\nexport const forget = drop;\nexport function f(text: string): readonly string[] {\n  const decoded = decode<readonly string[]>(text);\n  if (!decoded.ok) throw new Error(decoded.reason);\n  return decoded.value;\n}\n",
  ],
])('repairs %s', (_name, before, after) => {
  expect(fixed(before)).toBe(after);
  expect(workbench.check(after)).toEqual([]);
});

test.each([
  ['an assertion', 'export const f = (x: unknown): string => x as string;\n'],
  ['an assertion on a value', 'export const f = (x: unknown): string[] => x as string[];\n'],
  [
    'an assertion within an expression',
    'export const f = (x: string): number => (JSON.parse(x) as string[]).length;\n',
  ],
  [
    'an assertion to what cannot be decoded',
    'export function f(x: string): Map<string, string> {\n  return JSON.parse(x) as Map<string, string>;\n}\n',
  ],
  [
    'an assertion where the name is taken',
    'const decode = 1;\nexport function f(x: string): number[] {\n  return JSON.parse(x) as number[];\n}\nexport { decode };\n',
  ],
  [
    'a promise outside async functions',
    'const g = async (): Promise<void> => {};\nexport const f = (): void => {\n  g();\n};\n',
  ],
])('leaves %s to the author', (_name, text) => {
  expect(fixed(text)).toBe(text);
});

describe('edits made by hand', () => {
  const span = (from: number, to: number): Span => ({
    file: main,
    start: { line: 1, column: from },
    end: { line: 1, column: to },
  });
  const fix = (...edits: readonly (readonly [number, number, string])[]): Diagnostic => ({
    ...span(1, 1),
    code: 'SK1001',
    severity: 'error',
    message: '',
    label: '',
    related: [],
    why: '',
    help: '',
    fixes: [{ title: '', edits: edits.map(([from, to, text]) => ({ ...span(from, to), text })) }],
  });
  const apply = (...diagnostics: readonly Diagnostic[]): readonly [string | undefined, number] => {
    workbench.put('abcdef');
    const host = {
      readFile: workbench.host.readFile,
      writeFile: (path: string, text: string) => workbench.write(path, text),
    };
    const { applied } = applyFixes(diagnostics, host);
    return [workbench.read('main.ts'), applied];
  };

  test('go in from back to front', () => {
    expect(apply(fix([1, 2, 'XX'], [5, 6, '']), fix([3, 4, 'Y']))).toEqual(['XXbYdf', 2]);
  });

  test('that overlap are left for another run, whole', () => {
    expect(apply(fix([2, 4, '-']), fix([3, 5, '+'], [6, 7, '!']))).toEqual(['a-def', 1]);
  });

  test('in a file that is gone do nothing', () => {
    const lost = fix([1, 2, 'X']);
    const elsewhere = {
      ...lost,
      fixes: lost.fixes.map((f) => ({ ...f, edits: f.edits.map((e) => ({ ...e, file: '/x' })) })),
    };
    expect(apply(elsewhere)).toEqual(['abcdef', 0]);
  });
});

test('an assertion says what would look instead', () => {
  const helpOf = (text: string): string | undefined => workbench.check(text)[0]?.help;
  expect(helpOf('export const f = (x: string): { a: 1 } => JSON.parse(x) as { a: 1 };\n')).toContain(
    '`decode<{ a: 1 }>(x)`',
  );
  expect(helpOf('export const f = (x: unknown): { a: 1 } => x as { a: 1 };\n')).toContain('`decodeValue<{ a: 1 }>(x)`');
  expect(helpOf('export const f = (x: unknown): number => x as number;\n')).toContain('narrow with a test');
  expect(helpOf('export const f = (x: unknown): Set<string> => x as Set<string>;\n')).toContain('narrow with a test');
});
