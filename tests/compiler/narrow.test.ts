/** A narrowing is used only while nothing can have changed it: programs that go wrong when run, and ones that do not. */
import { describe, expect, test } from 'vitest';
import { Workbench } from './check-example.ts';

const workbench = new Workbench();
const codes = (text: string): readonly string[] => [...new Set(workbench.check(text).map(({ code }) => code))];

const box = `interface Box { value: string | undefined; next?: Box | undefined; list: (string | undefined)[] }
interface Seen { readonly value: string | undefined }
function clear(box: Box): void { box.value = undefined; }
function clearTwice(box: Box): void { clear(box); }
const keep = (n: number): number => n + 1;
export const uses = [clear, clearTwice, keep];
`;
/** The body of a function of a box, in which the first line tests its value and the last one uses it. */
const after = (change: string, more = ''): string =>
  `${box}export function size(box: Box, other: Box, seen: Seen, run: (f: () => void) => void): number {
  if (box.value === undefined) return 0;
  ${change}
  return box.value.length;
}
${more}export const last = keep(1);
`;

/** Each is what comes between the test and the use, after which the value may be gone. */
const changes: readonly (readonly [string, string, string?])[] = [
  ['a call that assigns', 'clear(box);'],
  ['a call that assigns through another call', 'clearTwice(other);'],
  ['an assignment through another name', 'other.value = undefined;'],
  ['an assignment by element access', "other['value'] = undefined;"],
  ['a destructuring assignment to a property', '[other.value] = [undefined];'],
  ['an object pattern', '({ value: other.value } = { value: undefined });'],
  ['a loop variable that is a property', 'for (other.value of [undefined]) keep(1);'],
  ['an unknown function', 'run(() => keep(1));'],
  ['a callback that assigns', '[1].forEach(() => clear(box));'],
  ['a named callback', '[box].forEach(clear);'],
  ['one branch', 'if (box.list.length > 3) clear(box);'],
  ['a case', 'switch (box.list.length) { case 3: clear(box); break; default: keep(1); }'],
  ['the other side of &&', 'keep(box.list.length > 2 && (clear(box), true) ? 1 : 2);'],
  ['a conditional expression', 'keep(box.list.length > 2 ? (clear(box), 1) : 2);'],
  ['an optional chain', 'box.next?.list.forEach(() => clear(box));'],
  ['a nullish assignment', 'other.next ??= (clear(box), other);'],
  ['a loop', 'for (const one of box.list) { keep(one === undefined ? 1 : 2); clear(box); }'],
  ['a while loop', 'while (box.list.length > 9) clear(box);'],
  ['a do loop', 'do clear(box); while (box.list.length > 9);'],
  ['an increment', 'for (let i = 0; i < 1; clear(box), i++) keep(i);'],
  ['a try', 'try { clear(box); } catch { keep(1); }'],
  ['a catch', 'try { keep(JSON.stringify(box.list)?.length ?? 0); } catch { clear(box); }'],
  ['a finally', 'try { keep(1); } finally { clear(box); }'],
  ['a labelled block', 'out: { if (box.list.length > 1) { clear(box); break out; } keep(1); }'],
  ['a template', 'keep(`${(clear(box), 1)}`.length);'],
  ['an argument', 'keep((clear(box), 1));'],
  ['a function in a constant', 'const wipe = (): void => { other.value = undefined; }; wipe();'],
  ['a function that is called at once', '(() => { other.value = undefined; })();'],
  ['a method of an object', 'const o = { wipe(): void { box.value = undefined; } }; o.wipe();'],
  ['a class', 'new Wiper(box);', 'class Wiper { readonly n = 1; constructor(box: Box) { box.value = undefined; } }\n'],
  [
    'a field of a class',
    'new Wiper();',
    'const shared: Box = { value: undefined, list: [] };\nclass Wiper { readonly n = (clear(shared), 1); }\n',
  ],
  [
    'a base class',
    'new Derived(box);',
    'class Wiper { readonly n = 1; constructor(box: Box) { box.value = undefined; } }\nclass Derived extends Wiper { readonly m = 1; }\n',
  ],
  ['a static method', 'Wiper.wipe(box);', 'class Wiper { static wipe(box: Box): void { box.value = undefined; } }\n'],
  [
    'a virtual method',
    'wiper.wipe(box);',
    'class Quiet { wipe(_: Box): void { keep(1); } }\nclass Loud extends Quiet { override wipe(box: Box): void { box.value = undefined; } }\nconst wiper: Quiet = new Loud();\n',
  ],
  [
    'a method of the library that a class overrides',
    "map.set('a', 1);",
    'const held: Box = { value: undefined, list: [] };\nclass Wiper extends Map<string, number> { override set(key: string, n: number): this { clear(held); return super.set(key, n); } }\nconst map: Map<string, number> = new Wiper();\n',
  ],
  [
    'a getter',
    'keep(wiper.size);',
    'const held: Box = { value: undefined, list: [] };\nclass Wiper { get size(): number { clear(held); return 1; } }\nconst wiper = new Wiper();\n',
  ],
  [
    'a setter',
    'wiper.size = 1;',
    'const held: Box = { value: undefined, list: [] };\nclass Wiper { get size(): number { return 1; } set size(_: number) { clear(held); } }\nconst wiper = new Wiper();\n',
  ],
  [
    'a generator',
    'for (const one of wiping(box)) keep(one);',
    'function* wiping(box: Box): Generator<number> { box.value = undefined; yield 1; }\n',
  ],
  [
    'a spread generator',
    'keep([...wiping(box)].length);',
    'function* wiping(box: Box): Generator<number> { box.value = undefined; yield 1; }\n',
  ],
];

describe('refuses a narrowed property after', () => {
  test.each(changes)('%s', (_, change, more) => {
    expect(codes(after(change ?? '', more))).toContain('SK1230');
  });
});

/** Each leaves the value as it was. */
const steady: readonly (readonly [string, string, string?])[] = [
  ['nothing', ''],
  ['arithmetic', 'keep(Math.max(1, 2));'],
  ['a text method', "keep('abc'.toUpperCase().length);"],
  ['a function that writes nothing', 'keep(2);'],
  ['a pure callback', 'keep(box.list.filter((one) => one !== undefined).length);'],
  ['an array push of another type', 'const list: number[] = []; list.push(1);'],
  ['a property of another name', 'other.next = undefined;'],
  ['a local map', "const map = new Map<string, number>(); map.set('a', 1);"],
  [
    'a method of the library whose name some class has',
    "const map = new Map<string, number>(); map.set('a', 1);",
    'class Wiper { set(box: Box): void { box.value = undefined; } }\nexport const wiper = new Wiper();\n',
  ],
  ['a new object', 'const fresh: Box = { value: undefined, list: [] }; keep(fresh.list.length);'],
  ['a change on a way out', 'if (box.list.length > 3) { clear(box); return 1; }'],
  ['a change before a throw', "if (box.list.length > 3) { clear(box); throw new Error('gone'); }"],
  ['a second test', 'clear(other); if (box.value === undefined) return 1;'],
  ['a second test by truth', 'clear(other); if (!box.value) return 1;'],
  ['an assignment to the very place', "clear(box); box.value = 'b';"],
];

describe('accepts a narrowed property after', () => {
  test.each(steady)('%s', (_, change, more) => {
    expect(codes(after(change ?? '', more))).toEqual([]);
  });
});

/** Whole programs, each with the one rule that refuses it; each goes wrong when run. */
const wrong: Readonly<Record<string, readonly [string, string]>> = {
  'a private field across a method': [
    'SK1230',
    `export class Lexer { #token: string | undefined = 'a'; next(): void { this.#token = undefined; } size(): number { if (this.#token === undefined) return 0; this.next(); return this.#token.length; } }`,
  ],
  'a static property': [
    'SK1230',
    `export class C { static now: string | null = 'a'; static reset(): void { C.now = null; } static go(): string { if (C.now === null) return ''; C.reset(); return C.now; } }`,
  ],
  'an await': [
    'SK1230',
    `export class C { now: string | null = 'a'; reset(): void { this.now = null; } async go(p: Promise<void>): Promise<string> { if (this.now === null) return ''; await p; return this.now; } }`,
  ],
  'a for await': [
    'SK1230',
    `export class C { now: string | null = 'a'; reset(): void { this.now = null; } async go(p: AsyncIterable<number>): Promise<string> { if (this.now === null) return ''; for await (const x of p) if (x > 1) break; return this.now; } }`,
  ],
  'a yield': [
    'SK1230',
    `export class C { now: string | null = 'a'; reset(): void { this.now = null; } *go(): Generator<string> { if (this.now === null) return; yield 'a'; yield this.now; } }`,
  ],
  'a getter that counts': [
    'SK1230',
    `export class C { #n = 0; get v(): string | undefined { this.#n += 1; return this.#n === 1 ? 'a' : undefined; } } const c = new C(); export const s: string = c.v !== undefined ? c.v : '';`,
  ],
  'a setter that converts': [
    'SK1230',
    `export class F { #v: string | number = 0; get v(): string | number { return this.#v; } set v(v: string | number) { this.#v = Number(v); } } export function go(f: F): string { f.v = '1'; return f.v; }`,
  ],
  'an element': [
    'SK1230',
    `export function go(a: (string | number)[], b: (string | number)[]): string { a[0] = 'x'; b[0] = 1; return a[0]; }`,
  ],
  'an element after a push': [
    'SK1230',
    `export function go(a: (string | number)[], i: number): string { const v = 1; if (typeof a[i] !== 'string') return ''; a.unshift(v); return a[i]; }`,
  ],
  'a key of a record': [
    'SK1230',
    `export function go(r: Record<string, string | number>, k: string, j: string): string { if (typeof r[k] !== 'string') return ''; r[j] = 1; return r[k]; }`,
  ],
  'an aliased condition': [
    'SK1230',
    `interface A { readonly v: string | undefined } interface B { v: string | undefined } export function go(a: A, b: B): string { const ok = a.v !== undefined; b.v = undefined; return ok ? a.v : ''; }`,
  ],
  'a readonly view': [
    'SK1230',
    `interface A { readonly v: string | undefined } interface B { v: string | undefined } const f = (b: B): void => { b.v = undefined; }; export function go(a: A, b: B): string { if (a.v === undefined) return ''; f(b); return a.v; }`,
  ],
  'a discriminant below a property': [
    'SK1230',
    `type R = { readonly ok: true; readonly v: string } | { readonly ok: false }; interface H { r: R } export function go(h: H, i: H): string { if (!h.r.ok) return ''; i.r = { ok: false }; return h.r.v; }`,
  ],
  'destructuring after a change': [
    'SK1230',
    `interface B { v: string | undefined } export function go(a: B, b: B): string { if (a.v === undefined) return ''; b.v = undefined; const { v } = a; return v; }`,
  ],
  'a loop back edge': [
    'SK1230',
    `interface B { v: string | undefined } export function go(a: B, b: B): number { if (a.v === undefined) return 0; let n = 0; for (let i = 0; i < 2; i++) { n += a.v.length; b.v = undefined; } return n; }`,
  ],
  'an assigned type': [
    'SK1230',
    `interface B { v: string | number } export function go(a: B, b: B): string { a.v = 'a'; b.v = 1; return a.v; }`,
  ],
  'a captured let and a callback': [
    'SK1231',
    `export function go(run: (f: () => void) => void): number { let x: string | undefined = 'a'; run(() => { x = undefined; }); return x.length; }`,
  ],
  'a captured let and a stored closure': [
    'SK1231',
    `export function go(): number { let x: string | undefined = 'a'; const f = (): void => { x = undefined; }; f(); return x.length; }`,
  ],
  'a captured parameter': [
    'SK1231',
    `export function go(x: string | undefined): number { const f = (): void => { x = undefined; }; if (x === undefined) return 0; f(); return x.length; }`,
  ],
  'a captured let and an await': [
    'SK1231',
    `export async function go(p: Promise<void>, on: (f: () => void) => void): Promise<number> { let x: string | undefined = 'a'; on(() => { x = undefined; }); if (x === undefined) return 0; await p; return x.length; }`,
  ],
  'a module variable': [
    'SK1231',
    `let x: string | undefined; export function set(v: string | undefined): void { x = v; } export function go(): number { if (x === undefined) return 0; set(undefined); return x.length; }`,
  ],
  'a recursive call': [
    'SK1231',
    `let x: string | undefined = 'a'; export function go(n: number): number { if (x === undefined) return 0; if (n > 0) { x = undefined; return 1; } go(1); return x.length; }`,
  ],
  'a closure that is a method': [
    'SK1231',
    `export function go(): number { let x: string | undefined = 'a'; const o = { f(): void { x = undefined; } }; o.f(); return x.length; }`,
  ],
  'in on a hidden property': [
    'SK1232',
    `type S = { readonly a: string } | { readonly b: number }; const f = (s: S): number => ('b' in s ? s.b : 0); const x = { a: '', b: 'b' }; const y: { readonly a: string } = x; export const n = f(y);`,
  ],
  'in after a spread': [
    'SK1232',
    `type S = { readonly a: string } | { readonly b: number }; const f = (s: S): number => ('b' in s ? s.b : 0); const x = { b: 'b', c: 1 }; const y: { readonly c: number } = x; const z = { ...y, a: '' }; export const n = f(z);`,
  ],
  'in on a class that is derived': [
    'SK1232',
    `class A { readonly a = 1; } class D extends A { readonly b = 'b'; } class B { readonly b = 1; } const f = (s: A | B): number => ('b' in s ? s.b : 0); export const n = f(new D());`,
  ],
  'in on decoded values': [
    'SK1232',
    `type S = { readonly a: string } | { readonly b: number }; export const f = (s: S): number => ('b' in s ? s.b : 0); export const v = JSON.parse('{}');`,
  ],
  'typeof object of a function': [
    'SK1232',
    `export const f = (x: { readonly length: number } | string): string => (typeof x === 'object' ? '' : x);`,
  ],
  'typeof object of a text': [
    'SK1232',
    `export const f = (x: { readonly length: number } | number): number => (typeof x === 'object' ? x.length : x);`,
  ],
  'typeof function of a class': [
    'SK1232',
    `class T { static readonly title = 'a'; } const f = (x: { readonly title: string } | (() => string)): string => (typeof x === 'function' ? x() : x.title); export const s = f(T);`,
  ],
  'instanceof a variable': [
    'SK1232',
    `class A { readonly a = 1; } export const f = (x: A | string, k: typeof A): string => (x instanceof k ? '' : x);`,
  ],
  'instanceof with a second derived class': [
    'SK1232',
    `class A { readonly a: number = 1; } class B extends A { readonly b = 1; } class C extends A { readonly c = 1; } interface I { readonly c: number } const f = (x: B | I): number => (x instanceof A ? x.b : x.c); export const n = f(new C());`,
  ],
  'Array.isArray of what has a length': [
    'SK1232',
    `export const f = (x: { readonly length: number } | readonly string[]): string => (Array.isArray(x) ? x.join('') : '');`,
  ],
};

describe('refuses', () => {
  test.each(Object.entries(wrong))('%s', (_, [rule, text]) => {
    expect(codes(text)).toEqual([rule]);
  });
});

/** Idiomatic programs that are right. */
const right: Readonly<Record<string, string>> = {
  'a private field that is used at once': `export class C { #x: string | undefined; set(x: string): void { this.#x = x; } size(): number { if (this.#x !== undefined) { return this.#x.length; } return 0; } }`,
  'a walk along a list': `interface N { next: N | undefined; readonly v: number } export function last(n: N): N { let at = n; while (at.next) at = at.next; return at; } export const cut = (n: N): void => { n.next = undefined; };`,
  'a narrowed argument': `interface B { v: string | undefined } export const clear = (b: B): void => { b.v = undefined; }; export const use = (b: B, f: (s: string) => number): number => (b.v !== undefined ? f(b.v) : 0);`,
  'a name that nobody writes': `interface B { readonly v: string | undefined } export async function go(b: B, f: () => Promise<void>): Promise<number> { if (b.v === undefined) return 0; await f(); return b.v.length; }`,
  'a mutable name that nobody writes': `interface B { v: string | undefined } export function go(b: B, f: () => void): number { if (b.v === undefined) return 0; f(); return b.v.length; }`,
  'a map': `export function count(words: readonly string[]): ReadonlyMap<string, number> { const m = new Map<string, number>(); for (const w of words) { const n = m.get(w); if (n === undefined) m.set(w, 1); else m.set(w, n + 1); } return m; }`,
  'a reducer': `type A = { readonly type: 'add'; readonly n: number } | { readonly type: 'reset' }; interface S { readonly n: number } export function reduce(s: S, a: A): S { switch (a.type) { case 'add': return { ...s, n: s.n + a.n }; case 'reset': return { n: 0 }; } }`,
  'a discriminated variable across a call': `type A = { kind: 'a'; v: string } | { kind: 'b' }; export function go(a: A, f: () => void): string { if (a.kind !== 'a') return ''; f(); return a.v; } export const set = (a: { kind: 'a'; v: string }): void => { a.v = ''; };`,
  'a lazy field': `export class C { #x: string | undefined; get(): string { if (this.#x === undefined) this.#x = 'a'; return this.#x; } reset(): void { this.#x = undefined; } }`,
  'a nullish assignment': `export class C { #x: string | undefined; get(): string { this.#x ??= 'a'; return this.#x; } reset(): void { this.#x = undefined; } }`,
  'a local variable that nothing captures': `export function go(f: () => void): number { let x: string | undefined = 'a'; f(); if (x.length > 3) x = undefined; return x === undefined ? 0 : x.length; }`,
  'a variable captured but only read': `export function go(run: (f: () => number) => number): number { let x: string | undefined = 'a'; x = 'b'; const y = x; run(() => y.length); return x.length; }`,
  'a second test after a change': `export class P { token: string | undefined = 'a'; next(): void { this.token = undefined; } go(): number { if (this.token === undefined) return 0; this.next(); if (this.token === undefined) return 1; return this.token.length; } }`,
  'a text that only has a length': `export function go(list: number[]): number { if (list.length === 0) { list.push(1); } return list.length; }`,
  'an indexed element': `export function go(a: readonly string[], i: number, f: (s: string) => void): number { if (a[i] !== undefined) { f(a[i]); return a[i].length; } return 0; }`,
  'a getter of a field': `export class C { #v: string | undefined = 'a'; get v(): string | undefined { return this.#v; } } export const go = (c: C): number => (c.v !== undefined ? c.v.length : 0);`,
  'in on what is not hidden': `type S = { readonly side: number } | { readonly radius: number }; const area = (s: S): number => ('radius' in s ? s.radius : s.side); export const n = area({ side: 1 }) + area({ radius: 2 });`,
  'in on unknown': `export const f = (x: unknown): number => (typeof x === 'object' && x !== null && 'n' in x && typeof x.n === 'number' ? x.n : 0);`,
  'typeof of texts and functions': `export const f = (x: string | (() => string) | { readonly kind: 'a' }): string => (typeof x === 'function' ? x() : typeof x === 'object' ? x.kind : x);`,
  'tests of what is left of unknown': `export function f(x: unknown): string { if (x === undefined || x === null) return ''; if (Array.isArray(x)) return String(x.length); if (typeof x === 'object' && 'n' in x && typeof x.n === 'string') return x.n; return typeof x === 'string' ? x : ''; }`,
  'instanceof of errors': `export const f = (x: unknown): string => (x instanceof Error ? x.message : String(x));`,
  'instanceof of classes': `class A { readonly a = 1; } class B { readonly b = 2; } export const f = (x: A | B): number => (x instanceof A ? x.a : x.b);`,
  'Array.isArray of readonly arrays': `export const f = (x: string | readonly string[]): string => (Array.isArray(x) ? x.join('') : x);`,
  'an error field that is optional': `type R = { readonly value: number; readonly err?: undefined } | { readonly err: string }; export const f = (r: R): string => (r.err === undefined ? String(r.value) : r.err);`,
};

describe('accepts', () => {
  test.each(Object.entries(right))('%s', (_, text) => {
    expect(codes(text)).toEqual([]);
  });
});

test('a finding names the test, the change and the assignment, and writes the const', () => {
  const text = `interface Box { value: string | undefined }
function clear(box: Box): void {
  box.value = undefined;
}
export function size(box: Box): number {
  if (box.value !== undefined) {
    clear(box);
    return box.value.length;
  }
  return 0;
}
`;
  const [found] = workbench.check(text);
  expect(found?.related.map(({ message, start }) => [message, start.line])).toEqual([
    ['tested or set here', 6],
    ['may be changed here', 7],
    ['by this', 3],
  ]);
  expect(found?.help).toContain('const value = box.value;');
});
