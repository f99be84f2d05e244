/** What is known not to throw: the table names what there is, functions of the program are summarised once, and big programs take no longer a line. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { packageFolder } from '../../../compiler/index.ts';
import * as tables from '../../../compiler/verify/own/throws.table.ts';
import { OwnBench } from './check-own.ts';

const { changesLists, ...byOwner } = tables;

/** Every member of an interface or class of the library, `new` and `()` among them; functions under the empty name. */
function declared(): ReadonlySet<string> {
  const found = new Set<string>();
  for (const name of ['lib.sealed.d.ts', 'process.ts']) {
    const text = readFileSync(join(packageFolder(), 'abi', name), 'utf8');
    for (const node of ts.createSourceFile(name, text, ts.ScriptTarget.ES2023).statements) {
      if (ts.isFunctionDeclaration(node)) found.add(`.${node.name?.text}`);
      if (!ts.isInterfaceDeclaration(node) && !ts.isClassDeclaration(node)) continue;
      const owner = node.name?.text ?? '';
      for (const member of node.members) {
        if (ts.isConstructSignatureDeclaration(member) || ts.isConstructorDeclaration(member))
          found.add(`${owner}.new`);
        else if (ts.isCallSignatureDeclaration(member)) found.add(`${owner}.()`);
        else if (member.name && ts.isIdentifier(member.name)) found.add(`${owner}.${member.name.text}`);
      }
      // It inherits its constructor.
      if (owner === 'QuotaError') found.add('QuotaError.new');
    }
  }
  return found;
}

test('the tables name members that there are', () => {
  const known = declared();
  const named = Object.values(byOwner).flatMap((table) =>
    Object.entries(table).flatMap(([owner, members]) =>
      members.split(' ').flatMap((member) => (member === '' ? [] : [`${owner}.${member}`])),
    ),
  );
  expect(named.filter((name) => !known.has(name))).toEqual([]);
  expect(changesLists.split(' ').filter((name) => !known.has(`Array.${name}`))).toEqual([]);
});

const bench = new OwnBench();
const around = (what: string, before = ''): string => `
import { Block, Cell, type Imp, decodeValue, drop, type Contract, type Msg } from 'skerry';
interface Two extends Contract { Start: { client: { say: Msg<{ n: number }, 'End'> } }; End: {} }
export const used = [Block, Cell, decodeValue];
${before}
export async function f(block: Block, end: Imp<Two>, n: number, text: string, bytes: Uint8Array, list: number[]): Promise<void> {
  drop(end);
  try { ${what}; drop(block); } catch { return; }
}
`;
const safe = [
  ['a number as a text', 'n.toString()'],
  ['in a known radix', 'n.toString(16)'],
  ['fresh bytes', 'block.bytes().fill(0)'],
  ['a list sorted by a function', 'list.sort((a, b) => a - b)'],
  ['a sum from a start', 'list.reduce((a, b) => a + b, 0)'],
  ['a list joined', "list.join(',')"],
  ['a list copied', 'Array.from(list)'],
  ['a plain value as JSON', 'JSON.stringify(text)'],
  ['a set of a list', 'new Set(list)'],
  ['a cell', 'new Cell<Block>()'],
  ['an error that is not thrown', 'new RangeError(text)'],
  ['a length of bytes', 'bytes[0] = n'],
  ['whatever is tried within', 'try { JSON.parse(text) } catch {}'],
] as const;
const risky = [
  ['a number in any radix', 'n.toString(n)'],
  ['digits', 'n.toFixed(n)'],
  ['a text repeated', 'text.repeat(n)'],
  ['bytes of which the block may be gone', 'bytes.fill(0)'],
  ['a sum from nothing', 'list.reduce((a, b) => a + b)'],
  ['a list sorted by one that throws', "list.sort(() => { throw new Error('no'); })"],
  ['any value as JSON', 'JSON.stringify(used)'],
  ['a pattern', 'new RegExp(text)'],
  ['a code point', 'String.fromCodePoint(n)'],
  ['an escape', 'decodeURIComponent(text)'],
  ['a big number', 'BigInt(text)'],
  ['an element', 'list[n] = 1'],
  ['a view', 'new DataView(bytes.buffer).getInt8(n)'],
  ['a value decoded', 'decodeValue<{ n: number }>(used)'],
  ['a block', 'drop(Block.allocate(n))'],
  ['an iterator by hand', 'list.values().next()'],
  ['a promise of unknown origin', 'await Promise.all([n])'],
] as const;

describe('what cannot throw', () => {
  test.each(safe)('%s', (_name, what) => {
    expect(bench.check(around(what))).toEqual([]);
  });
});

describe('what may throw', () => {
  test.each(risky)('%s', (_name, what) => {
    expect(bench.check(around(what)).map(({ code }) => code)).toEqual(['SK2112']);
  });

  test('a list that somebody froze', () => {
    expect(bench.check(around('list.push(n)'))).toEqual([]);
    const freezes = 'export const still = (all: number[]): readonly number[] => Object.freeze(all);';
    expect(bench.check(around('list.push(n)', freezes)).map(({ code }) => code)).toEqual(['SK2112']);
  });

  test('a getter of what is said', () => {
    const said = (get: string): string => `
import type { Contract, Imp, Msg } from 'skerry';
interface Two extends Contract { Start: { client: { say: Msg<{ n: number }, 'End'> } }; End: {} }
const said = { get n(): number { ${get} } };
export function f(end: Imp<Two>): void {
  try { end.say(said); } catch { return; }
}`;
    expect(bench.check(said('return 1;'))).toEqual([]);
    expect(bench.check(said("throw new Error('no');")).map(({ code }) => code)).toEqual(['SK2112']);
  });
});

const pair = (body: string): string => `import { Block, drop } from 'skerry';\n${body}`;
const throwing = "function risky(n: number): number { if (n > 9) throw new Error('no'); return n; }\n";
const holds =
  'function f(n: number): number { const block = Block.allocate(0 * n); const more = risky(n); drop(block); return more; }\n';

describe('a catch that is far away', () => {
  test.each([
    [
      'of a function that was handed over',
      'const run = (g: (n: number) => number): number => { try { return g(1); } catch { return 0; } };\nexport const x = (): number => run(f);',
    ],
    [
      'of a function in a list',
      'const all = [f];\nexport function x(): number { let n = 0; for (const one of all) { try { n += one(1); } catch { n = 0; } } return n; }',
    ],
    [
      'of a function in a map',
      "const all = new Map([['f', f]]);\nexport function x(): number { try { return all.get('f')?.(1) ?? 0; } catch { return 1; } }",
    ],
    [
      'of a function in an object',
      'const all = { f };\nexport function x(): number { try { return all.f(1); } catch { return 1; } }',
    ],
    [
      'of a callback of a list',
      'export function x(list: readonly number[]): number { try { return list.map(f).length; } catch { return 1; } }',
    ],
    [
      'of a getter',
      'class A { get n(): number { return f(1); } }\nexport function x(a: A): number { try { return a.n; } catch { return 1; } }\nexport const a = new A();',
    ],
    [
      'of a constructor',
      'class A { readonly n = f(1); }\nclass B extends A {}\nexport function x(): number { try { return new B().n; } catch { return 1; } }',
    ],
    [
      'of a text made',
      'class A { toString(): string { return String(f(1)); } }\nexport function x(a: A): string { try { return `${a}`; } catch { return ""; } }',
    ],
    [
      'of a generator',
      'function* g(): Generator<number> { yield f(1); }\nexport function x(): number { try { for (const n of g()) return n; return 2; } catch { return 1; } }',
    ],
    [
      'of a generator that is kept',
      'function* g(): Generator<number> { yield f(1); }\nexport function x(): unknown { const all = g(); try { return all.next(); } catch { return 1; } }',
    ],
    [
      'that hands it to a promise',
      'export const x = (): Promise<number> => new Promise<number>((done) => done(f(1))).catch(() => 0);',
    ],
    [
      'after a promise that is kept',
      'async function g(): Promise<number> { return f(1); }\nexport async function x(): Promise<number> { const coming = g(); try { return await coming; } catch { return 0; } }',
    ],
    [
      'through functions that only pass it on',
      'async function g(): Promise<number> { return f(1); }\nconst h = (): Promise<number> => g();\nexport async function x(): Promise<number> { try { return await h(); } catch { return 0; } }',
    ],
  ])('%s', (_name, text) => {
    expect(bench.check(pair(throwing + holds + text)).map(({ code }) => code)).toEqual(['SK2112']);
  });

  test('of several that are waited for at once is none, unless somebody catches that', () => {
    const g = 'async function g(n: number): Promise<number> { return f(n); }\n';
    const all = `${g}export async function x(list: readonly number[]): Promise<number> { const [one, two] = await Promise.all([g(1), g(2)]); const more = await Promise.all(list.map(async (n) => g(n))); return one + two + more.length; }\n`;
    expect(bench.check(pair(throwing + holds + all))).toEqual([]);
    const caught = `${all}export async function y(): Promise<number> { try { return await x([1]); } catch { return 0; } }`;
    expect(bench.check(pair(throwing + holds + caught)).map(({ code }) => code)).toEqual(['SK2112']);
    const raced = `${g}export async function x(): Promise<number> { return await Promise.race([g(1), g(2)]); }`;
    expect(bench.check(pair(throwing + holds + raced)).map(({ code }) => code)).toEqual(['SK2112']);
  });

  test('of something else is none', () => {
    const text =
      'export const x = (): number => f(1);\nexport function y(): number { try { return risky(1); } catch { return 0; } }';
    expect(bench.check(pair(throwing + holds + text))).toEqual([]);
  });
});

describe('a promise that is rejected', () => {
  test.each([
    [
      'is handed on',
      'async function g(p: Promise<number>): Promise<number> { return p; }',
      'await g(Promise.reject(1))',
    ],
    [
      'is handed on by a plain function',
      'function g(p: Promise<number>): Promise<number> { return p; }',
      'await g(Promise.reject(1))',
    ],
    ['is made', 'const g = (): Promise<number> => new Promise((_, no) => no(1));', 'await g()'],
    [
      'is returned within a try',
      'async function r(): Promise<number> { throw new Error(); }\nasync function g(): Promise<number> { try { return r(); } catch { return 0; } }',
      'await g()',
    ],
    [
      'is in a list',
      'const g: readonly Promise<number>[] = [Promise.reject(1)];',
      'for await (const one of g) { if (one > 1) break; }',
    ],
  ])('%s', (_name, before, what) => {
    const text = `${before}\nexport async function f(block: Block): Promise<void> { try { ${what}; drop(block); } catch { return; } }`;
    expect(bench.check(pair(`export const used = Block;\n${text}`)).map(({ code }) => code)).toEqual(['SK2112']);
  });

  test('and awaited within a try, does not leave it', () => {
    const text =
      'async function r(): Promise<number> { throw new Error(); }\nasync function g(): Promise<number> { try { return await r(); } catch { return 0; } }\nexport async function f(block: Block): Promise<void> { try { await g(); drop(block); } catch { return; } }';
    expect(bench.check(pair(`export const used = Block;\n${text}`))).toEqual([]);
  });
});

/** Functions that hold, call each other in a ring, and are called under a catch. */
function program(functions: number): string {
  const one = (i: number): string => `
export function f${i}(n: number): number {
  using held = Block.allocate(n);
  const block = Block.allocate(held.byteLength);
  try { if (n > ${i}) return f${(i + 1) % functions}(n - 1); } finally { drop(block); }
  try { return g${i}(n); } catch { return f${(i * 7) % functions}(n); }
}
function g${i}(n: number): number {
  for (let i = 0; i < n; i += 1) { const block = Block.allocate(i); if (i > 3) { drop(block); continue; } drop(block); }
  return n > ${i} ? f${(i * 3) % functions}(n) : JSON.parse(String(n)) === n ? 1 : 0;
}`;
  return `import { Block, drop } from 'skerry';\n${Array.from({ length: functions }, (_, i) => one(i)).join('')}\n`;
}

test('each function is summarised once: four times the program takes about four times as long', () => {
  const took = (functions: number): number => {
    const text = program(functions);
    const found = bench.measure(text);
    expect(found.findings).toEqual([]);
    return found.ms;
  };
  took(100);
  const small = Math.min(took(250), took(250));
  const large = took(1000);
  // Quadratic would be sixteen times; the machine may be busy.
  expect(large / small).toBeLessThan(10);
});
