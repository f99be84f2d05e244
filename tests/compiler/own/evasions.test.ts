/** Ways to have an owned value twice, or to lose it, through functions as values, type parameters and exceptions. */
import { describe, expect, test } from 'vitest';
import { OwnBench } from './check-own.ts';

const bench = new OwnBench();
const imports =
  "import { Block, drop, fork, type Contract, type Imp, type Msg, type Owned, type Ref } from 'skerry';\nexport const used = [drop, fork, Block];\n";
const contract = "interface Two extends Contract { Start: { client: { quit: Msg<{}, 'End'> } }; End: {} }\n";
const codesOf = (text: string): readonly string[] => bench.check(imports + contract + text).map(({ code }) => code);

describe('a type parameter that may be anything', () => {
  test.each([
    ['loses it', 'function lose<T>(_x: T): void {}\nexport function f(b: Block): void { lose(b); }'],
    [
      'chooses one of two',
      'const pick = <T,>(a: T, b: T): T => (used.length > 2 ? a : b);\nexport function f(a: Block, b: Block): void { drop(pick(a, b)); }',
    ],
    [
      'doubles what a function makes',
      'function twice<T>(make: () => T): { readonly a: T; readonly b: T } { const x = make(); return { a: x, b: x }; }\nexport function f(): void { const { a, b } = twice(() => Block.allocate(1)); drop(a); drop(b); }',
    ],
    [
      'throws away what a function makes',
      'function run<T>(make: () => T): void { make(); }\nexport function f(): void { run(() => Block.allocate(1)); }',
    ],
    [
      'belongs to an interface',
      'interface Sink<T> { put(x: T): void }\nexport function f(sink: Sink<Block>, b: Block): void { sink.put(b); }',
    ],
    ['takes a record', 'function lose<T>(_x: T): void {}\nexport function f(b: Block): void { lose({ b, n: 1 }); }'],
  ])('%s', (_name, text) => {
    expect(codesOf(text)).toEqual(['SK2107']);
  });

  test('may say that it is owned', () => {
    const text =
      'function last<T extends Owned>(a: T, b: T): T { drop(a); return b; }\nexport function f(a: Block, b: Block): void { drop(last(a, b)); }';
    expect(codesOf(text)).toEqual([]);
  });

  test('is no obstacle for what is not owned, nor for a loan', () => {
    const text =
      'async function look<T>(b: Ref<Block>, how: (n: number) => T): Promise<T> { return how(b.byteLength); }\nexport async function f(b: Block): Promise<string> { const text = await look(b, (n) => `${n}`); drop(b); return text; }';
    expect(codesOf(text)).toEqual([]);
  });

  test('of a contract leaves an end of it owned', () => {
    expect(codesOf('export function f<C extends Contract>(_end: Imp<C>): void {}')).toEqual(['SK2102']);
    expect(codesOf('export function f<C extends Contract>(end: Imp<C>): Imp<C> { return end; }')).toEqual([]);
  });
});

describe('a function that takes no notice', () => {
  test.each([
    ['a task', 'export function f(b: Block): void { fork(async (_x: unknown) => {}, b); }'],
    ['a task without a parameter', 'export function f(b: Block): void { fork(async () => {}, b); }'],
    ['a variable', 'export const f = (g: (x: unknown) => void): ((b: Block) => void) => g;'],
    ['a method of an object', 'interface T { take(b: Block): void }\nexport const t: T = { take(_x: unknown) {} };'],
    ['a function in an object', 'interface T { take(b: Block): void }\nexport const t: T = { take: () => {} };'],
    [
      'a method of a class',
      'interface T { take(b: Block): void }\nexport class A implements T { take(_x: unknown): void {} }',
    ],
    [
      'a method of a class below',
      'class A { take(b: Block): void { drop(b); } }\nexport class B extends A { override take(_x: unknown): void {} }',
    ],
    [
      'a function whose result nobody takes',
      'const make = (n: number): Block => Block.allocate(n);\nexport const f = (list: readonly number[]): void => list.forEach(make);',
    ],
  ])('%s', (_name, text) => {
    expect(codesOf(text)).toEqual(['SK2107']);
  });

  test('one that takes it is fine', () => {
    expect(
      codesOf(
        'export const f: (b: Block) => void = drop;\nexport const g = { take: drop } satisfies { take(b: Block): void };',
      ),
    ).toEqual([]);
  });
});

test.each([
  ['SK2111', 'export function f(end: Imp<Two>): void { const quit = end.quit; quit(); end.quit(); }'],
  ['SK2111', 'export function f(end: Imp<Two>): void { const { quit } = end; quit(); end.quit(); }'],
  ['SK2111', "export function f(end: Imp<Two>): void { const { ['quit']: q } = end; q(); end.quit(); }"],
  ['SK2107', 'export function f(b: Block): never { throw b; }'],
  [
    'SK2107',
    'function* make(): Generator<Block, void, undefined> { yield Block.allocate(1); }\nexport function f(): void { const all = [...make()]; for (const b of all) drop(b); for (const b of all) drop(b); }',
  ],
  ['SK2107', 'export function f(b: Block): never { throw { b }; }'],
  ['SK2103', 'export function f(g: ((b: Block) => void) | undefined, b: Block): void { g?.(b); }'],
  ['SK2103', 'export function f(g: { take(b: Block): void } | undefined, b: Block): void { g?.take(b); }'],
])('%s: %s', (code, text) => {
  expect(codesOf(text)).toEqual([code]);
});

test('dropping cannot fail, so a handler after it may still use what was not dropped', () => {
  const grow = (last: string): string =>
    `export function grow(old: Block, size: number): Block { try { const more = Block.allocate(size); ${last}; return more; } catch { return old; } }`;
  expect(codesOf(grow('drop(old)'))).toEqual([]);
  expect(codesOf(`function lose(b: Block): void { drop(b); }\n${grow('lose(old)')}`)).toEqual([]);
  const risky = 'function lose(b: Block): void { drop(b); if (used.length > 2) throw new Error(); }\n';
  // The handler may give away what is gone, and what was made is lost.
  expect(codesOf(risky + grow('lose(old)')).toSorted()).toEqual(['SK2103', 'SK2112']);
  // The bytes may not fit.
  expect(codesOf(grow('more.bytes().set(old.bytes()); drop(old)'))).toEqual(['SK2112']);
});
