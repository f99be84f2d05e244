/** What a guard or assertion function claims, its body proves: at every result, both ways. */
import { describe, expect, test } from 'vitest';
import { Workbench } from './check-example.ts';

const workbench = new Workbench();
const codes = (text: string): readonly string[] => [...new Set(workbench.check(text).map(({ code }) => code))];

const types = `interface User { readonly name: string; readonly age: number }
interface Deep { readonly user: { readonly name: string } }
interface Wide { readonly name: string; readonly nick?: number }
type Shape = { readonly kind: 'circle'; readonly r: number } | { readonly kind: 'box'; readonly w: number };
type Circle = Extract<Shape, { kind: 'circle' }>;
export type { Circle, Deep, Shape, User, Wide };
`;

/** Each claims something that is not so. */
const lies: Readonly<Record<string, string>> = {
  'another type': `export const g = (x: unknown): x is string => typeof x === 'number';`,
  'any value': `export const g = (x: unknown): x is string => true;`,
  'no value': `export const g = (x: unknown): x is string => false;`,
  'a single value that is excluded': `export const g = (x: unknown): x is string => x !== undefined;`,
  'one side only': `export const g = (x: unknown): x is number => typeof x === 'number' && x > 0;`,
  'one side only, early': `export function g(x: unknown): x is number { if (typeof x !== 'number') return false; if (x < 0) return false; return true; }`,
  'a flag': `export const g = (x: unknown, on: boolean): x is string => on && typeof x === 'string';`,
  'either of two tests': `export const g = (x: unknown, on: boolean): x is string => on || typeof x === 'string';`,
  'a wrong early true': `export function g(x: unknown): x is string { if (typeof x === 'number') return true; return typeof x === 'string'; }`,
  'a loop that returns': `export function g(x: unknown, list: readonly unknown[]): x is string { for (const y of list) if (y === x) return true; return typeof x === 'string'; }`,
  'a catch': `export function g(x: unknown): x is string { try { return typeof x === 'string'; } catch { return true; } }`,
  'an object of which nothing is known': `export const g = (x: unknown): x is User => typeof x === 'object' && x !== null;`,
  'a property that is only there': `export const g = (x: unknown): x is User => typeof x === 'object' && x !== null && 'name' in x && 'age' in x;`,
  'a property too few': `export const g = (x: unknown): x is User => typeof x === 'object' && x !== null && 'name' in x && typeof x.name === 'string';`,
  'a property of another type': `export const g = (x: unknown): x is User => typeof x === 'object' && x !== null && 'name' in x && typeof x.name === 'string' && 'age' in x && typeof x.age === 'string';`,
  'a shallow look': `export const g = (x: unknown): x is Deep => typeof x === 'object' && x !== null && 'user' in x && typeof x.user === 'object' && x.user !== null;`,
  'an optional property that nobody looked at': `export const g = (x: unknown): x is Wide => typeof x === 'object' && x !== null && 'name' in x && typeof x.name === 'string';`,
  'an array of anything': `export const g = (x: unknown): x is string[] => Array.isArray(x);`,
  'every element of an array that others may write': `const isText = (x: unknown): x is string => typeof x === 'string'; export const g = (x: unknown): x is readonly string[] => Array.isArray(x) && x.every(isText);`,
  'a mutable array': `export const g = (x: unknown): x is string[] => Array.isArray(x) && x.every((y) => typeof y === 'string');`,
  'the wrong member': `export const g = (x: Shape): x is Circle => x.kind === 'box';`,
  'a parameter that is assigned': `export function g(x: unknown): x is string { x = 'a'; return typeof x === 'string'; }`,
  'a default': `export function g(x: string | number = 'a'): x is string { return typeof x === 'string'; }`,
  'an optional parameter': `export function g(x?: string | number): x is string { return typeof x === 'string'; }`,
  'a rest parameter': `export function g(...x: unknown[]): x is string[] { return x.length > 3; }`,
  'another guard that does not fit': `const isText = (x: unknown) => typeof x === 'string'; export const g = (x: unknown): x is number => isText(x);`,
  'an object whose members are written': `interface M { readonly v: string } export const set = (m: { v: string | number }): void => { m.v = 1; }; export const g = (x: unknown): x is M => typeof x === 'object' && x !== null && 'v' in x && typeof x.v === 'string';`,
  this: `export class C { v: string | undefined; g(): this is { v: string } { return this.v !== undefined; } }`,
  'a method': `export class C { g(x: unknown): x is string { return typeof x === 'number'; } }`,
  'a type parameter': `export const g = <T>(x: unknown, _: T): x is T => typeof x === 'object';`,
  'other values of a type parameter': `export const g = <T>(x: T | 0): x is T => x !== 0;`,
  'more than absence of a type parameter': `export const g = <T>(x: T | undefined): x is T => x !== undefined && String(x) > 'a';`,
  'a guard inside a guard': `export const g = (x: unknown): x is readonly string[] => { const h = (y: unknown): y is string => typeof y === 'number'; return Array.isArray(x) && x.every(h); };`,
  'a callback': `export const list = [undefined, 1].filter((x): x is number => x !== 1);`,
  'an overload': `export function g(x: unknown): x is string; export function g(x: unknown): boolean { return typeof x === 'number'; }`,
  'an empty assertion': `export function a(_x: unknown): asserts _x is string {}`,
  'an assertion of another type': `export function a(x: unknown): asserts x is string { if (x === undefined) throw new Error('no'); }`,
  'an assertion that returns early': `export function a(x: unknown, on: boolean): asserts x is string { if (on) return; if (typeof x !== 'string') throw new Error('no'); }`,
  'an assertion that catches': `export function a(x: unknown): asserts x is string { try { if (typeof x !== 'string') throw new Error('no'); } catch { return; } }`,
  'an empty condition': `export function a(_c: boolean): asserts _c {}`,
  'the wrong condition': `export function a(c: boolean): asserts c { if (c) throw new Error('no'); }`,
  'a condition that is only not false': `export function a(c: boolean | undefined): asserts c { if (c === false) throw new Error('no'); }`,
};

describe('refuses a claim by', () => {
  test.each(Object.entries(lies))('%s', (_, text) => {
    expect(codes(types + text)).toContain('SK1205');
  });
});

const proofs: Readonly<Record<string, string>> = {
  typeof: `export const g = (x: unknown): x is string => typeof x === 'string';`,
  'a block': `export function g(x: unknown): x is string { return typeof x === 'string'; }`,
  'early returns': `export function g(x: unknown): x is string | number { if (typeof x === 'string') return true; return typeof x === 'number'; }`,
  'a switch': `export function g(x: Shape): x is Circle { switch (x.kind) { case 'circle': return true; case 'box': return false; } }`,
  'a discriminant': `export const g = (x: Shape): x is Circle => x.kind === 'circle';`,
  'what is left': `export const g = (x: string | undefined): x is string => x !== undefined;`,
  members: `export const g = (x: unknown): x is User => typeof x === 'object' && x !== null && 'name' in x && typeof x.name === 'string' && 'age' in x && typeof x.age === 'number';`,
  'members after refusals': `export function g(x: unknown): x is User { if (typeof x !== 'object' || x === null) return false; if (!('name' in x) || typeof x.name !== 'string') return false; return 'age' in x && typeof x.age === 'number'; }`,
  'members of members': `export const g = (x: unknown): x is Deep => typeof x === 'object' && x !== null && 'user' in x && typeof x.user === 'object' && x.user !== null && 'name' in x.user && typeof x.user.name === 'string';`,
  'another guard': `const isText = (x: unknown): x is string => typeof x === 'string'; export const g = (x: unknown): x is string | number => isText(x) || typeof x === 'number';`,
  'a record': `export const g = (x: unknown): x is { readonly [key: string]: unknown } => typeof x === 'object' && x !== null && !Array.isArray(x);`,
  'a class': `class A { readonly a = 1; } export const g = (x: unknown): x is A => x instanceof A;`,
  'a type parameter': `export const g = <T>(x: T | undefined | null): x is T & {} => x !== undefined && x !== null;`,
  'a method': `export class C { g(x: unknown): x is string { return typeof x === 'string'; } }`,
  'a callback': `export const list: readonly number[] = [undefined, 1].filter((x): x is number => x !== undefined);`,
  'an assertion': `export function a(x: unknown): asserts x is string { if (typeof x !== 'string') throw new TypeError('no'); }`,
  'an assertion of members': `export function a(x: unknown): asserts x is { readonly n: number } { if (typeof x !== 'object' || x === null || !('n' in x) || typeof x.n !== 'number') throw new TypeError('no'); }`,
  'a condition': `export function a(c: boolean, message: string): asserts c { if (!c) throw new Error(message); }`,
  'an unknown condition': `export function a(c: unknown): asserts c { if (!c) throw new Error('no'); }`,
  'an inferred predicate': `const g = (x: unknown) => typeof x === 'string'; export const list: readonly string[] = [1, 'a'].filter(g);`,
  'a member that is a plain getter somewhere': `class A { readonly #n: number = 1; get n(): number { return this.#n; } } export const a = new A(); export const g = (x: unknown): x is { readonly n: number } => typeof x === 'object' && x !== null && 'n' in x && typeof x.n === 'number';`,
  'a callback with a parameter of the same name': `export const g = (x: unknown): x is readonly unknown[] => Array.isArray(x) && [1].every((x) => x > 0) === true || Array.isArray(x);`,
  'an assertion of a class by a readonly view': `class A { v: string = 'x'; } export function a(x: unknown): asserts x is { readonly v: string | number } { if (!(x instanceof A)) throw new Error('no'); }`,
  'a demand': `export const pick = <T, S extends T>(list: readonly T[], g: (x: T) => x is S): readonly S[] => list.filter(g);`,
};

test('a guard of its own type parameter is answered for where it is called', () => {
  const guard = 'const isThere = <T>(x: T | undefined | null): x is T => x !== undefined && x !== null;\n';
  const at = (use: string): string => codes(guard + use).join();
  expect(at('export const f = (list: readonly (string | null)[]): string[] => list.filter(isThere);')).toBe('');
  expect(at('export const f = (x: string | undefined): number => (isThere(x) ? x.length : 0);')).toBe('');
  expect(at('export const f = (x: string | undefined): number => (isThere<string | undefined>(x) ? 1 : x);')).toBe(
    'SK1232',
  );
  expect(at('export const f = <U>(x: U): number => (isThere(x) ? 1 : x);')).toBe('SK1232');
  expect(
    at('const g = isThere<string | undefined>;\nexport const f = (x: string | undefined): number => (g(x) ? 1 : x);'),
  ).toBe('SK1232');
});

describe('accepts a proof by', () => {
  test.each(Object.entries(proofs))('%s', (_, text) => {
    expect(codes(types + text)).toEqual([]);
  });
});

test('a finding says what is not proved', () => {
  const [found] = workbench.check(
    `${types}export const g = (x: unknown): x is number => typeof x === 'number' && x > 0;`,
  );
  expect(found?.message).toContain('where the function returns false, `x` may still be `number`');
});
