/** The second verifier by itself: what it refuses, what it lets by, and that its names are the realm's. */
import { describe, expect, it, test } from 'vitest';
import { verifyScript } from '../../../runtime/index.ts';
import { allowed } from '../../../runtime/realm/allowed.table.ts';
import { forbidden, globals } from '../../../runtime/verify/names.table.ts';

const framed = (body: string): string => `(function (skerry) { "use strict"; ${body}\n})`;
const reasonOf = (body: string): string => verifyScript(framed(body))?.reason ?? 'accepted';

describe('a script of a process', () => {
  it.each([
    'return 1;',
    'const f = (a, { b, c: [d = a, ...e] }, ...g) => a + b + d + e.length + g.length; return f;',
    'let drop = skerry.drop; return () => drop(1);',
    'for (const x of [1]) { let y = x; for (let i = 0, n = 2; i < n; i++) y += i; }',
    'outer: for (const k of Object.keys({ a: 1 })) { if (k) continue outer; break outer; }',
    'class A { #x = 1; static #n = 0; static { this.#n += 1; } constructor(x) { this.#x = x; } get x() { return this.#x; } m() { return super.m; } }',
    'async function* f() { try { yield* [await 1]; } catch { return; } finally { await 2; } }',
    'const tag = (parts, ...values) => parts.raw.length + values.length; return tag`a${1}\\u{41}`;',
    'switch (1) { case 1: { let a = 1; return a; } default: function late() { return late; } }',
    'const o = { skerry: 1, prototypes: 2, "a-b": 3, [`k${1}`]: 4, m() { return o?.skerry ?? o["a-b"]; } };',
    'const { parse } = JSON; const { a = Math.max(1, 2) } = {}; return new Map([[a, parse]]);',
    'const key = "a"; const r = {}; r[key] = 1; return r[key + "b"];',
    'try { throw new TypeError("x", { cause: 1 }); } catch ({ message: m }) { return m; }',
    'try { var caught = 1; } catch (e) { var failed = e; } return [caught, failed];',
    'return /constructor|__proto__/u.test("constructor");',
  ])('is let by: %s', (body) => {
    expect(reasonOf(body)).toBe('accepted');
  });

  it.each([
    ['globalThis', 'return globalThis;'],
    ['a name declared elsewhere', '{ let hidden = 1; } return hidden;'],
    ['a parameter of another function', 'const f = (secret) => secret; return secret;'],
    ['the name of a function expression', 'const f = function inner() {}; return inner;'],
    ['a catch parameter', 'try {} catch (e) {} return e;'],
    ['assignment to a free name', 'leak = 1;'],
    ['assignment to a built-in name', 'Map = 1;'],
    ['assignment to a member of one', 'Object.keys = () => [];'],
    ['assignment to a member in a pattern', '[Math.max] = [1];'],
    ['counting up a member', 'Math.PI++;'],
    ['a loop over a member', 'for (Math.PI of [3]) {}'],
    ['a member that is not there, by a pattern', 'const { random } = Math; return random();'],
    ['a member by a pattern with a key known later', 'const k = "random"; const { [k]: r } = Math; return r;'],
    ['all the rest of a built-in', 'const { ...all } = Object; return all;'],
    ['typeof a free name', 'return typeof process;'],
    ['eval', 'return eval("1");'],
    ['eval by another name', 'const { eval: e } = {}; return (0, eval)("1");'],
    ['Function', 'return new Function("return 1");'],
    ['import()', 'return import("x");'],
    ['import.meta', 'return import.meta;'],
    ['new.target', 'return function () { return new.target; };'],
    ['with', 'with ({}) {}'],
    ['debugger', 'debugger;'],
    ['arguments', 'return function () { return arguments; };'],
    ['arguments.callee', 'return function () { return arguments.callee; };'],
    ['delete', 'const o = {}; delete o.a;'],
    ['a var of another function', 'const f = () => { var inner = 1; }; return inner;'],
    ['constructor', 'return ({}).constructor;'],
    ['constructor, optionally', 'return ({})?.constructor;'],
    ['constructor in brackets', 'return ({})["constructor"];'],
    ['constructor in a template', 'return ({})[`constructor`];'],
    ['constructor in a template of parts', 'return ({})[`con${"struct"}or`];'],
    ['constructor put together', 'return ({})["con" + "structor"];'],
    ['constructor out of a list', 'return ({})[["constructor"]];'],
    ['constructor after a comma', 'return ({})[(0, "constructor")];'],
    ['constructor either way', 'return ({})[Math.max(1, 2) > 1 ? "constructor" : "constructor"];'],
    ['constructor with an escape', 'return ({}).\\u0063onstructor;'],
    ['constructor in a pattern', 'const { constructor } = {}; return constructor;'],
    ['constructor in a renaming pattern', 'const { constructor: c } = {}; return c;'],
    ['constructor in a computed pattern', 'const { ["constructor"]: c } = {}; return c;'],
    ['constructor in an assignment pattern', 'let c; ({ constructor: c } = {}); return c;'],
    ['constructor in a parameter', 'return (({ constructor: c }) => c)({});'],
    ['constructor as a field', 'class A { "constructor" = 1; }'],
    ['constructor as a static method', 'class A { static ["constructor"]() {} }'],
    ['prototype', 'class A {} return A.prototype;'],
    ['__proto__ read', 'return ({}).__proto__;'],
    ['__proto__ in a literal', 'return { __proto__: null };'],
    ['__proto__ in a quoted literal', 'return { "__proto__": null };'],
    ['__proto__ as a method', 'return { __proto__() {} };'],
    ['__defineGetter__', 'return ({}).__defineGetter__;'],
    ['caller', 'return (() => 1).caller;'],
    ['Object.defineProperty', 'return Object.defineProperty;'],
    ['Object.setPrototypeOf', 'return Object.setPrototypeOf({}, null);'],
    ['Object under a key known later', 'const k = "assign"; return Object[k];'],
    ['Math.random', 'return Math.random();'],
    ['Date', 'return new Date();'],
    ['Reflect', 'return Reflect.ownKeys({});'],
    ['Proxy', 'return new Proxy({}, {});'],
    ['WeakRef', 'return new WeakRef({});'],
    ['skerry as a value', 'return skerry;'],
    ['skerry by key', 'const k = "drop"; return skerry[k];'],
    ['skerry by text', 'return skerry["drop"];'],
    ['skerry taken apart', 'const { drop } = skerry; return drop;'],
    ['skerry passed on', 'return [skerry];'],
    ['skerry in a shorthand', 'return { skerry };'],
    ['more of skerry', 'return skerry.send;'],
    ['skerry assigned', 'skerry = 1;'],
    ['an HTML comment that hides a bracket', '<!-- }'],
    ['a private name of nobody', 'return ({}).#x;'],
  ])('is refused for %s', (_what, body) => {
    expect(reasonOf(body)).not.toBe('accepted');
  });

  it.each([
    ['nothing', ''],
    ['two statements', `${framed('')};1`],
    ['an arrow function', '((skerry) => { "use strict"; })'],
    ['another parameter', '(function (other) { "use strict"; })'],
    ['a second parameter', '(function (skerry, more) { "use strict"; })'],
    ['sloppy code', '(function (skerry) { return 1; })'],
    ['a call', `${framed('return 1;')}()`],
    ['a module', 'export default 1'],
    ['what is no JavaScript', '(function (skerry) { "use strict"; ]'],
    ['a text that is too long', `${framed('')}${' '.repeat(4_000_000)}`],
  ])('is no script: %s', (_what, code) => {
    expect(verifyScript(code)).toMatchObject({ reason: expect.any(String), line: expect.any(Number) });
  });

  it.each([
    ['brackets', `return ${'('.repeat(50_000)}1${')'.repeat(50_000)};`],
    ['lists', `return ${'['.repeat(5_000)}${']'.repeat(5_000)};`],
    ['operators', `return ${'!'.repeat(50_000)}1;`],
    ['arrows', `return ${'a => '.repeat(20_000)}1;`],
    ['sums', `return ${'1 + '.repeat(20_000)}1;`],
    ['members', `const a = {}; return a${'.a'.repeat(20_000)};`],
    ['templates', `return ${'`${'.repeat(5_000)}1${'}`'.repeat(5_000)};`],
    ['blocks', `${'{'.repeat(20_000)}${'}'.repeat(20_000)}`],
    ['conditions', `return ${'1 ? 1 : '.repeat(20_000)}1;`],
    ['else', `${'if (1) {} else '.repeat(20_000)}{}`],
  ])('is refused, not followed, into 5,000 and more %s', (_what, body) => {
    expect(reasonOf(body)).toBe('the script nests too deeply');
  });
});

test('a refusal says where', () => {
  expect(verifyScript('(function (skerry) { "use strict";\n  return globalThis;\n})')).toEqual({
    reason: 'the name `globalThis` is declared nowhere',
    line: 2,
    column: 10,
  });
});

describe('its names', () => {
  const held = new Set((allowed.global ?? '').split(' '));
  const membersOf = (list: string): readonly string[] => list.split(' ').filter(Boolean);
  const common = new Set(['length', 'name', 'prototype']);

  it('are the globals of the realm', () => {
    expect(Object.keys(globals).toSorted()).toEqual([...held].toSorted());
  });
  it.each(Object.keys(globals))('%s has the members that the realm keeps', (name) => {
    const kept = membersOf(allowed[name] ?? '').filter((key) => !/^[@=]/.test(key) && !common.has(key));
    const named = membersOf(globals[name] ?? '').filter((key) => /Array$/.test(name) === false || key !== 'from');
    const shared = /^(Int|Uint|Float|Big(Int|Uint))\w*Array$/.test(name)
      ? new Set(['of', 'BYTES_PER_ELEMENT'])
      : new Set();
    expect(named.filter((key) => !shared.has(key)).toSorted()).toEqual(
      kept.filter((key) => !shared.has(key) && !(/Array$/.test(name) && key === 'from')).toSorted(),
    );
  });
  it('do not name what it forbids', () => {
    expect(
      Object.values(globals)
        .flatMap(membersOf)
        .filter((key) => forbidden.has(key)),
    ).toEqual([]);
  });
});
