/**
 * The sealed library member by member: every declaration has a run on the real engine, in a hardened realm, whose values are
 * compared with what the declaration says.
 *
 * The tables are in `members/`. A declaration, an overload too, that no run makes use of fails here, and so does a run whose static
 * type is not the one that is written beside it. The last tests test the tests: wrong declarations are seen.
 */
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { memberTables } from './members/all.table.ts';
import { MemberLab, type MemberResult } from './members/lab.ts';
import type { MemberRuns } from './members/row.ts';
import { libraryDeclarations } from './members/used.ts';

const libraryText = readFileSync(new URL('../../abi/lib.sealed.d.ts', import.meta.url), 'utf8');
const declarations = libraryDeclarations(
  ts.createSourceFile('lib.sealed.d.ts', libraryText, ts.ScriptTarget.ES2023, true),
);
const everything: MemberRuns = Object.assign({}, ...Object.values(memberTables));

/** Declared, and never there to be used: why. */
const unused: Readonly<Record<string, string>> = {
  'TypedPropertyDescriptor.enumerable': 'the checker asks for the type; decorators are refused (SK1008)',
  'TypedPropertyDescriptor.configurable': 'as above',
  'TypedPropertyDescriptor.writable': 'as above',
  'TypedPropertyDescriptor.value': 'as above',
  'TypedPropertyDescriptor.get': 'as above',
  'TypedPropertyDescriptor.set': 'as above',
  'BooleanConstructor.prototype': 'a mark; prototypes are refused (SK1013)',
};
const isGlobalObject = (name: string): boolean => !name.includes('.') && !(name in everything);

let lab: MemberLab;
const results = new Map<string, MemberResult>();
beforeAll(async () => {
  lab = await MemberLab.open(libraryText);
});

describe.each(Object.keys(memberTables))('%s', (area) => {
  const table = memberTables[area] ?? {};
  beforeAll(async () => {
    for (const result of await lab.examine(table)) results.set(result.member, result);
  }, 120_000);
  it.each(Object.keys(table))('%s gives what it says', (member) => {
    const result = results.get(member);
    expect(result?.refused).toEqual([]);
    expect(result?.mismatches).toEqual([]);
    expect(result?.results.map(({ code, type }) => [code, type])).toEqual(table[member]);
  });
});

describe('the tables', () => {
  it('have a run for every declaration, and for each overload of it', () => {
    const missing = [...declarations].flatMap(([name, nodes]) => {
      if (isGlobalObject(name) || name in unused) return [];
      const used = results.get(name)?.used;
      return nodes.flatMap((node) => (used?.has(node.pos) ? [] : [`${name}: ${node.getText()}`]));
    });
    expect(missing).toEqual([]);
  });
  it('name nothing that is not declared', () => {
    expect([...Object.keys(everything), ...Object.keys(unused)].filter((name) => !declarations.has(name))).toEqual([]);
    const runs = Object.values(everything).reduce((sum, list) => sum + list.length, 0);
    process.stdout.write(`members: ${Object.keys(everything).length}, ${runs} runs\n`);
  });
});

/** Declarations as other libraries have them, or as somebody could write them. */
const wrong: readonly (readonly [member: string, right: string, wrong: string])[] = [
  ['Array.pop', '  pop(): T | undefined;', '  pop(): T;'],
  [
    'Array.find',
    '  find(test: (value: T, index: number, array: T[]) => unknown): T | undefined;',
    '  find(test: (value: T, index: number, array: T[]) => unknown): T;',
  ],
  [
    'Array.map',
    '  map<U>(f: (value: T, index: number, array: T[]) => U): U[];',
    '  map<U>(f: (value: T, index: number, array: T[]) => U): T[];',
  ],
  [
    'ArrayConstructor.from',
    '  from(items: { readonly length: number }): unknown[];',
    '  from(items: { readonly length: number }): number[];',
  ],
  ['String.at', '  at(index: number): string | undefined;', '  at(index: number): string;'],
  ['String.codePointAt', '  codePointAt(index: number): number | undefined;', '  codePointAt(index: number): number;'],
  [
    'RegExpExecArray.groups',
    '  readonly groups?: { readonly [key: string]: string | undefined } | undefined;\n}\n/** Without the statics',
    '  readonly groups: { readonly [key: string]: string };\n}\n/** Without the statics',
  ],
  [
    'Generator.next',
    '  next(...[value]: [] | [TNext]): IteratorResult<T, TReturn | undefined>;\n  return(',
    '  next(...[value]: [] | [TNext]): IteratorResult<T, TReturn>;\n  return(',
  ],
  [
    'Set.union',
    '  union<U>(other: ReadonlySetLike<U>): Set<T | U>;\n  intersection(other: ReadonlySetLike<T>): Set<T>;\n  difference(other: ReadonlySetLike<T>): Set<T>;\n  symmetricDifference<U>(other: ReadonlySetLike<U>): Set<T | U>;\n  isSubsetOf(other: ReadonlySetLike<T>): boolean;\n  isSupersetOf(other: ReadonlySetLike<T>): boolean;\n  isDisjointFrom(other: ReadonlySetLike<T>): boolean;\n  [Symbol.iterator](): SetIterator<T>;\n  add',
    '  union<U>(other: ReadonlySetLike<U>): Set<T>;\n  intersection(other: ReadonlySetLike<T>): Set<T>;\n  difference(other: ReadonlySetLike<T>): Set<T>;\n  symmetricDifference<U>(other: ReadonlySetLike<U>): Set<T | U>;\n  isSubsetOf(other: ReadonlySetLike<T>): boolean;\n  isSupersetOf(other: ReadonlySetLike<T>): boolean;\n  isDisjointFrom(other: ReadonlySetLike<T>): boolean;\n  [Symbol.iterator](): SetIterator<T>;\n  add',
  ],
  ['JSON.parse', '=> unknown): unknown;\n  /** `undefined` only', '=> unknown): object;\n  /** `undefined` only'],
  [
    'PromiseConstructor.all',
    '  all<T extends readonly unknown[] | []>(values: T): Promise<{ -readonly [P in keyof T]: Awaited<T[P]> }>;',
    '  all<T extends readonly unknown[] | []>(values: T): Promise<T>;',
  ],
  [
    'BigInt.[Symbol.toStringTag]',
    "readonly [Symbol.toStringTag]: 'BigInt';",
    "readonly [Symbol.toStringTag]: 'Integer';",
  ],
  [
    'TypedArrayConstructor.new',
    '  new (length?: number): A;',
    '  new (length?: number): A & { readonly label: string };',
  ],
];

describe('a wrong declaration is seen', () => {
  it.each(wrong)('of %s', async (member, right, other) => {
    expect(libraryText.split(right)).toHaveLength(2);
    const misled = await MemberLab.open(libraryText.replace(right, () => other));
    const [result] = await misled.examine({ [member]: everything[member] ?? [] });
    expect(result?.mismatches).not.toEqual([]);
  });
  it('and one that nobody runs as well', async () => {
    const text = libraryText.replace('  pop(): T | undefined;', '  pop(): T | undefined;\n  pop(count: number): T[];');
    const more = libraryDeclarations(ts.createSourceFile('lib.ts', text, ts.ScriptTarget.ES2023, true));
    expect(more.get('Array.pop')).toHaveLength(2);
    const [result] = await (await MemberLab.open(text)).examine({ 'Array.pop': everything['Array.pop'] ?? [] });
    expect(more.get('Array.pop')?.map(({ pos }) => result?.used.has(pos))).toEqual([true, false]);
  });
});
