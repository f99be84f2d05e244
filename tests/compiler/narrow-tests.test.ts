/** Tests that tell values apart: what SK1232 refuses beside the programs of the corpus, and what it must leave alone. */
import { describe, expect, test } from 'vitest';
import { Workbench } from './check-example.ts';

const workbench = new Workbench();
const codes = (text: string): readonly string[] => [...new Set(workbench.check(text).map(({ code }) => code))];

const types = `interface A { readonly a: number }
interface B { readonly b: string }
class Animal { readonly legs: number = 4; }
class Dog extends Animal { readonly name: string = ''; }
export type { A, Animal, B, Dog };
`;

const blurred: Readonly<Record<string, string>> = {
  'in for what every object has': `interface T { toString(): string; readonly b: string } export const f = (x: A | T): string => ('toString' in x ? x.b : '');`,
  'in for what a function has': `interface L { readonly length: number } interface N { readonly call: 5 } export const f = (x: L | N): number => ('call' in x ? x.call : 0);`,
  'in where messages come from the system': `import { decode } from 'skerry'; interface Q { readonly a: number; readonly b: number } export const q = (text: string) => decode<Q>(text); export const f = (x: A | B): string => ('b' in x ? x.b : '');`,
  'in where JSON is handed on': `export const parsers = [JSON]; export const f = (x: A | B): string => ('b' in x ? x.b : '');`,
  'a symbol taken for an object': `export const f = (x: { readonly description: string | undefined }): number => (typeof x === 'object' ? 0 : x);`,
  'a text that is false, negated': `export const f = (x: { readonly length: number } | undefined): undefined => (!x ? x : undefined);`,
  'a text that is false, in a loop': `export function f(x: { readonly length: number }): number { while (x) return 0; return x; }`,
  'a text that is false, at the right': `export function f(x: { readonly length: number }, on: boolean): number { if (on && x) return 0; return on ? x : 0; }`,
  'unlike values that are not equal': `export function f(x: bigint | number, y: number): number { if (x != y) return 0; return x; }`,
  'a class in a field': `export class K { readonly c: typeof Animal = Dog; f(x: Animal): string { return x instanceof this.c ? '' : x; } }`,
};

describe('refuses', () => {
  test.each(Object.entries(blurred))('%s', (_, text) => {
    expect(codes(types + text)).toContain('SK1232');
  });
});

const clear: Readonly<Record<string, string>> = {
  'a class value where nothing is left out': `export const f = (x: unknown, c: typeof Animal): number => (x instanceof c ? x.legs : 0);`,
  'a derived class of one type': `export const f = (x: Animal): string => (x instanceof Dog ? x.name : '');`,
  'truth of a list, a map, a function, a class': `export const f = (a?: readonly string[], m?: Map<string, number>, g?: () => void, d?: Dog): boolean => { if (g) g(); return !!a && !!m && !d; };`,
  'truth of a text and a number': `export const f = (s: string | undefined, n: number): string => (n ? s || 'a' : 'b');`,
  'a number before a default': `export const f = (n: number, s: string): string => (n && s) || 'none';`,
  'a number that decides': `export function f(n: number, s: string, g: () => void): boolean { n && g(); if (n && s) g(); return !!(n && s); }`,
  'a comparison before and': `export const f = (n: number, s: string): string | false => n > 0 && s;`,
  'a flag before and': `export const f = (b: boolean | undefined, s: string): string | boolean | undefined => b && s;`,
  'a length before and': `export const f = (s: string, m: Map<string, string>): string | 0 | undefined => s.length && m.size && s[0];`,
  'a number before and where any result will do': `export const f = (list: readonly { readonly n: number; readonly s: string }[], g: (t: (x: { readonly n: number; readonly s: string }) => unknown) => void): number => { g((x) => x.n && x.s); return list.length; };`,
  'an object before and': `export const f = (e: Error | undefined): string | undefined => e && e.message;`,
  'absence of either kind': `export const f = (x: string | number | null | undefined): number => (x == null ? 0 : 1);`,
  'like values': `export const f = (x: string | undefined, y: string | undefined): boolean => x == y;`,
  'a switch over typeof': `export function f(x: A | string): number { switch (typeof x) { case 'string': return 1; case 'object': return x.a; default: return x; } }`,
  'a constrained type parameter': `export const f = <T extends A>(x: T | undefined): number => (x ? x.a : 0);`,
  'in beside a map and a generic class': `class Box<T> { constructor(readonly v: T) {} } export const box = new Box(new Map<string, number>()); export const f = (x: A | B): string => ('b' in x ? x.b : String(x.a)); export const text = JSON.stringify({ a: 1 });`,
  'typeof and truth of a class with a name': `class N { readonly name: string = ''; } export const f = (x: N | string | undefined): string => (typeof x === 'object' ? x.name : x ? x : '');`,
  'a guard of what no function is': `interface P { readonly id: number; readonly text: string } const isP = (x: unknown): x is P => typeof x === 'object' && x !== null && 'id' in x && typeof x.id === 'number' && 'text' in x && typeof x.text === 'string'; export const f = (x: P | string): string => (isP(x) ? x.text : x);`,
  'a guard of what is unknown': `interface U { readonly name: string } const isU = (x: unknown): x is U => typeof x === 'object' && x !== null && 'name' in x && typeof x.name === 'string'; export const f = (x: unknown): string => (isU(x) ? x.name : '');`,
  'a guard of absence': `interface U { readonly name: string } const is = <T>(x: T | undefined): x is T & {} => x !== undefined && x !== null; export const f = (x: U | undefined): string => (is(x) ? x.name : '');`,
  'in beside functions and a class that needs nothing': `class Opt<T> { v?: T | undefined; } export const f = (x: Opt<string> | B | (() => string)): string => (typeof x === 'function' ? x() : 'b' in x ? x.b : '');`,
  'in with a number': `type T = { readonly 0: string } | A; export const f = (x: T): string => (0 in x ? x[0] : '');`,
};

describe('accepts', () => {
  test.each(Object.entries(clear))('%s', (_, text) => {
    expect(codes(types + text)).toEqual([]);
  });
});
