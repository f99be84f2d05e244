/** Manifests as they are derived from `main`, and every main that has none. */
import { describe, expect, test } from 'vitest';
import { abiVersion, defaultLimits } from '../../../abi/index.ts';
import { checkPaths, compilerName, packageFolder } from '../../../compiler/index.ts';
import { Workbench } from '../check-example.ts';
import { codes, emptyMain, found, header, manifestOf } from '../contracts/tables.ts';

const workbench = new Workbench();
const echo =
  "export interface Echo extends Contract {\n  Start: { client: { ping: Msg<{}, 'Busy'>; quit: Msg<{}, 'End'> } };\n  Busy: { server: { pong: Msg<{}, 'Start'> } };\n  End: {};\n}\n";
const main = (members: string): string =>
  `${header}${echo}export interface Needs {\n${members}}\nexport default async function main(_: Needs): Promise<void> {}\n`;

test('the smallest process needs nothing and has the usual limits', () => {
  expect(manifestOf(workbench, { 'hello/main.ts': emptyMain })).toEqual({
    abi: abiVersion,
    name: 'hello',
    talks: { tasks: [[{ do: 'end' }]], unseen: [] },
    compiler: compilerName(),
    needs: [],
    args: null,
    limits: defaultLimits,
    contracts: [],
  });
});

test('needs come by name, whatever way they are written', () => {
  const needs = [
    { name: 'asked', kind: 'exp', contract: 'Echo', state: 'Busy' },
    { name: 'doors', kind: 'listener', contract: 'Echo', state: 'Start' },
    { name: 'echo', kind: 'imp', contract: 'Echo', state: 'Start' },
    { name: 'ways', kind: 'connector', contract: 'Echo', state: 'Start' },
  ];
  const plain = main(
    "  ways: Connector<Echo>;\n  readonly echo: Imp<Echo>;\n  doors: Listener<Echo>;\n  asked: Exp<Echo, 'Busy'>;\n  args: { readonly on: boolean };\n",
  );
  const { args, ...manifest } = manifestOf(workbench, plain);
  expect(manifest.needs).toEqual(needs);
  expect(args).toEqual({ kind: 'record', fields: [{ name: 'on', optional: false, shape: { kind: 'boolean' } }] });
  const joined = `${header}${echo}type A = { echo: Imp<Echo>; ways: Connector<Echo> };\ninterface B {\n  doors: Listener<Echo>;\n}\nexport default async function main(_: A & B & Readonly<{ asked: Exp<Echo, 'Busy'> }>): Promise<void> {}\n`;
  expect(manifestOf(workbench, joined).needs).toEqual(needs);
});

test('limits that are not given stay as usual', () => {
  const limits = (text: string): unknown =>
    manifestOf(workbench, `${header}export const limits = ${text} satisfies Limits;\n${emptyMain}`).limits;
  expect(limits("{ memory: '512KiB' }")).toEqual({ ...defaultLimits, memoryBytes: 524288 });
  expect(limits("{ turn: '1.5s', 'blocks': '100B' } as const")).toEqual({
    ...defaultLimits,
    turnMs: 1500,
    blockBytes: 100,
  });
  expect(limits('{}')).toEqual(defaultLimits);
});

test('a process that runs until it is stopped may say so', () => {
  const text = 'export default async function main(): Promise<never> {\n  for (;;) await Promise.resolve();\n}\n';
  expect(codes(workbench, text)).toEqual([]);
});

describe('no main', () => {
  test.each([
    [
      'a generator',
      'export default async function* main(): AsyncGenerator<number, void, undefined> {\n  yield 1;\n}\n',
      'SK4101',
    ],
    ['an arrow', 'export default async (): Promise<void> => undefined;\n', 'SK4101'],
    ['a class', 'export default class main {}\n', 'SK4101'],
    ['an anonymous function', 'export default async function (): Promise<void> {}\n', 'SK4101'],
    ['one that is imported', "export { default } from './other.ts';\n", 'SK4101'],
    ['another result', 'export default async function main(): Promise<string> {\n  return "";\n}\n', 'SK4107'],
    ['two parameters', 'export default async function main(_a: {}, _b?: {}): Promise<void> {}\n', 'SK4107'],
    ['a type parameter', 'export default async function main<T>(): Promise<void> {}\n', 'SK4106'],
  ])('%s', (_, text, code) => {
    expect(codes(workbench, { 'p/main.ts': text, 'p/other.ts': 'export default 1;\n' })).toEqual([code]);
  });
});

describe('what cannot be needed', () => {
  test.each([
    ['  a: string;\n', 'SK4102'],
    ['  a: Block;\n', 'SK4102'],
    ['  a: Parcel;\n', 'SK4102'],
    ["  a: Imp<Echo, 'End'>;\n", 'SK4102'],
    ["  a: Imp<Echo, 'Start' | 'Busy'>;\n", 'SK4102'],
    ['  a: Imp<Echo> | Exp<Echo>;\n', 'SK4102'],
    ['  a: readonly Imp<Echo>[];\n', 'SK4102'],
    ['  a: { readonly b: Imp<Echo> };\n', 'SK4102'],
    ['  a(): void;\n', 'SK4102'],
    ['  a: unknown;\n', 'SK4102'],
    ['  [name: string]: Imp<Echo>;\n', 'SK4102'],
    ['  a: Imp<Echo> | null;\n', 'SK4105'],
    ['  a?: Imp<Echo>;\n', 'SK4105'],
    ['  args: { readonly a: number } | undefined;\n', 'SK4105'],
    ['  args: { readonly a: () => void };\n', 'SK4103'],
    ['  args: readonly string[];\n', 'SK4103'],
    ['  args: { readonly echo: Imp<Echo> };\n', 'SK4103'],
    ['  args: { a: string } | { b: string };\n', 'SK4103'],
    ['  args: { readonly when: Set<string> };\n', 'SK4103'],
  ])('%j', (members, code) => {
    expect(new Set(codes(workbench, main(members)))).toEqual(new Set([code]));
  });
  test.each(['Imp<Echo>', 'string', 'readonly [Imp<Echo>]', 'Block', '() => void', 'null'])(
    '%s is no list of needs',
    (type) => {
      const text = `${header}${echo}export default async function main(_: ${type}): Promise<void> {}\n`;
      expect(codes(workbench, text)).toEqual(['SK4102']);
    },
  );
  test('every wrong need is named, each where it stands', () => {
    expect(found(workbench, main('  a: string;\n  b?: Imp<Echo>;\n  args: number;\n'))).toEqual([
      'SK4102 8:3',
      'SK4105 9:3',
      'SK4103 10:3',
    ]);
  });
});

describe('limits that cannot be read', () => {
  test.each([
    'export const limits = { memory: `2MiB` + "" };',
    "export const limits = { memory: '2GiB' };",
    "export const limits = { memory: '-1MiB' };",
    "export const limits = { memory: '0B' };",
    "export const limits = { memory: '0.3B' };",
    "export const limits = { memory: '99999MiB' };",
    "export const limits = { turn: '1h' };",
    'export const limits = { turn: 20 };',
    "export const limits = { ...{ turn: '20ms' } };",
    "export const limits = { ['turn']: '20ms' };",
    "export const limits = { get turn() { return '20ms'; } };",
    "export const limits = Object.freeze({ turn: '20ms' });",
    'export function limits(): void {}',
    "const own = { turn: '20ms' };\nexport { own as limits };",
    "export { limits } from './limits.ts';",
    "export * from './limits.ts';",
    "export const { limits } = { limits: { turn: '20ms' } };",
  ])('%s', (text) => {
    const files = { 'p/main.ts': `${text}\n${emptyMain}`, 'p/limits.ts': "export const limits = { turn: '20ms' };\n" };
    expect(codes(workbench, files)).toEqual(['SK4104']);
  });
  test("a constant of that name that is not exported is the program's own", () => {
    expect(codes(workbench, `const limits = 3;\nexport const double = limits * 2;\n${emptyMain}`)).toEqual([]);
  });
});

test('a module has no manifest', () => {
  const { processes } = workbench.checkAll({ 'tool.ts': 'export const a = 1;\n' });
  expect(processes).toEqual([]);
});

test('every process of this repository has a manifest whose needs are all among its contracts', () => {
  const { diagnostics, processes } = checkPaths(
    ['sips', 'examples/hello', 'examples/echo', 'examples/settings', 'examples/flood', 'tests/bench/sips'],
    {
      cwd: packageFolder(),
    },
  );
  expect(diagnostics).toEqual([]);
  expect(processes.length).toBeGreaterThan(25);
  for (const { verified, name } of processes) {
    const manifest = verified?.manifest;
    const known = manifest?.contracts.map((table) => table.name) ?? [];
    expect(known, name).toEqual(expect.arrayContaining(manifest?.needs.map((need) => need.contract) ?? ['a manifest']));
    expect(known, name).toEqual([...known].sort());
    for (const table of manifest?.contracts ?? []) expect(table.states[0]?.name, table.name).toBe('Start');
  }
});
