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
