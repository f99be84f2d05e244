/** Every use of `decode` either has forms, or is refused: no name, no road and no type gets round that. */
import { describe, expect, it } from 'vitest';
import { Workbench } from '../check-example.ts';

const workbench = new Workbench();
const codesOf = (main: string, others: Readonly<Record<string, string>> = {}): readonly string[] =>
  workbench.check({ 'main.ts': main, ...others }).map(({ code }) => code);
const reexporting = { 'mine.ts': "export { decode, decodeValue as value } from 'skerry';\nexport * from 'skerry';\n" };

describe('a name for it', () => {
  it.each<readonly [string, string]>([
    ['another name', "import { decode as read } from 'skerry';\nexport const a = read<number>('1');\n"],
    ['the library', "import * as library from 'skerry';\nexport const a = library.decode<number>('1');\n"],
    [
      'another module',
      "import { decode, value } from './mine.ts';\nexport const a = [decode<number>('1'), value<1>(1)];\n",
    ],
    [
      'a module by name',
      "import * as mine from './mine.ts';\nexport const a = [mine.decode<number>('1'), mine.value<1>(1)];\n",
    ],
    ['its type', "import { decode } from 'skerry';\nexport type Decoder = typeof decode;\n"],
    ['the same word', 'const decode = (text: string): string => text;\nexport const a = decode("1");\n'],
    [
      'a property of that word',
      "import { decode } from 'skerry';\nexport const a = { decode: 1 };\nexport const b = [a.decode, decode<1>('1')];\n",
    ],
  ])('%s is known', (_what, main) => {
    expect(codesOf(main, reexporting)).toEqual([]);
  });
  it.each<readonly [string, string]>([
    ['a constant', "import { decode } from 'skerry';\nexport const read = decode;\n"],
    ['a property', "import { decode } from 'skerry';\nexport const read = { decode };\n"],
    ['an argument', "import { decodeValue } from 'skerry';\nexport const all = [1].map(decodeValue);\n"],
    ['parentheses', "import { decode } from 'skerry';\nexport const a = (decode)<number>('1');\n"],
    ['a method of functions', "import { decode } from 'skerry';\nexport const a = decode.call(undefined, '1');\n"],
    ['a type with its arguments', "import { decode } from 'skerry';\nexport const read = decode<number>;\n"],
    ['a default export', "import { decode } from 'skerry';\nexport default decode;\n"],
    ['a text', "import * as mine from './mine.ts';\nexport const a = mine['decode']<number>('1');\n"],
    ['a template', "import * as mine from './mine.ts';\nexport const a = mine[`decode`]<number>('1');\n"],
    ['a template tag', "import { decode } from 'skerry';\nexport const a = [decode][0];\n"],
  ])('%s is refused', (_what, main) => {
    expect(codesOf(main, reexporting)).toContain('SK1265');
  });
});

describe('a type', () => {
  const decoding = (type: string, before: string | undefined = ''): readonly string[] =>
    codesOf(
      `import { decode } from 'skerry';\n${before}\nexport const f = (text: string) => decode<${type}>(text).ok;\n`,
    );
  it.each<readonly (string | undefined)[]>([
    ["'a' | 'b' | (string & {})"],
    ['A', 'interface A { readonly next: this | null }'],
    ['A<number> | A<string>', 'interface A<T> { readonly next: A<T> | null; readonly value: T }'],
    ["Pick<Omit<A, 'b'>, 'a'>", 'interface A { a: number; b: () => void }'],
    ['Exclude<A, { kind: 1 }>', 'type A = { kind: 1; f: () => void } | { kind: 2 }'],
    ['Awaited<Promise<{ a: 1 }>>'],
    ['A[number]', "const list = ['x', 'y'] as const;\ntype A = typeof list"],
    ['Record<string, unknown>'],
  ])('%s is taken', (type = '', before) => {
    expect(decoding(type, before)).toEqual([]);
  });
  it.each<readonly (string | undefined)[]>([
    ['() => void'],
    ['{ readonly a: readonly { f(): void }[] }'],
    ['Set<string>'],
    ['Promise<number>'],
    ['Uint8Array'],
    ['Error'],
    ['symbol'],
    ['bigint | string'],
    ['object'],
    ['{}'],
    ['void'],
    ['Uppercase<string>'],
    ['`${Uppercase<string>}-`'],
    ["number & { readonly unit: 'm' }"],
    ['[...string[], number]'],
    ['{ [index: number]: string }'],
    ['{ readonly [Symbol.iterator]: number }'],
    ['A', 'class A { a = 1; }'],
    ['A', 'class B { a = 1; }\ninterface A extends B { b: number }'],
    ['A', 'class B { a = 1; }\ninterface C<T> extends B { b: T }\ninterface A extends C<number> { c: number }'],
    ['A<number>', 'type A<T> = { value: T; next: A<T[]> | null }'],
    ['A', 'interface A { (text: string): number; a: 1 }'],
    ['A', "import type { Block } from 'skerry';\ntype A = { readonly block: Block }"],
  ])('%s is refused', (type = '', before) => {
    expect(decoding(type, before)).toContain('SK1266');
  });
  it.each<readonly [string]>([
    ['<T>(text: string) => decode<T>(text).ok'],
    ['<T>(text: string) => decode<{ readonly a: readonly T[] }>(text).ok'],
    ['<T extends { a: 1 }>(text: string) => decode<T & { b: 1 }>(text).ok'],
    ['<T extends { a: number }>(text: string) => decode<T["a"]>(text).ok'],
    ['<T>(text: string) => decode<keyof T>(text).ok'],
    ['<T>(text: string) => decode<T extends string ? 1 : 2>(text).ok'],
    ['(text: string) => decode(text).ok'],
  ])('in %s is not known', (body) => {
    expect(codesOf(`import { decode } from 'skerry';\nexport const f = ${body};\n`)).toContain('SK1265');
  });
});
