/** Proxy and Reflect, and getters that answer differently each time. */
import { accepted, corpusProgram, refused, type Technique } from '../technique.ts';

export const proxies: readonly Technique[] = [
  {
    name: 'a proxy whose getPrototypeOf throws a function',
    source: 'vm2 issue 174; CVE-2023-30547 (`getPrototypeOf` trap in exception handling)',
    loot: 'secret',
    control: 'node:vm',
    typescript: refused('TS2304', 'export const f: unknown = new Proxy({}, {});'),
    scripts: [
      'let seen = false; const p = new Proxy({}, { getPrototypeOf() { seen = true; throw (x) => x; } }); try { p instanceof Map; } catch {} return seen;',
    ],
    refusal: '`Proxy` is declared nowhere',
  },
  {
    name: 'a proxy whose getOwnPropertyDescriptor throws a function',
    source: 'vm2 issue 225 (breakout in 3.8.3)',
    loot: 'secret',
    control: 'node:vm',
    typescript: refused(
      'TS2304',
      'export const f = (t: object): unknown => new Proxy(t, { getOwnPropertyDescriptor: () => undefined });',
    ),
    scripts: [
      'let seen = false; try { ({ ...new Proxy({ a: 1 }, { getOwnPropertyDescriptor() { seen = true; throw (f) => f; } }) }); } catch {} return seen;',
    ],
    refusal: '`Proxy` is declared nowhere',
  },
  {
    name: 'a proxy as the name of an error, or of a thrown value',
    source: 'vm2 CVE-2023-32314 (`err.name = { toString: new Proxy(() => "", { apply(target, thiz, args) ... }) }`)',
    loot: 'secret',
    control: 'node:vm',
    typescript: refused('TS2304', 'export const f = (): unknown => new Proxy(() => 0, {});'),
    scripts: [
      'let seen = false; const e = new Error(); e.name = { toString: new Proxy(() => "", { apply() { seen = true; return "n"; } }) }; try { e.stack; String(e); } catch {} return seen;',
    ],
    refusal: '`Proxy` is declared nowhere',
  },
  {
    name: 'a proxy as a class: the construct trap',
    source: 'vm2, docs/ATTACKS.md, category 6 (construct trap that returns a function)',
    loot: 'secret',
    control: 'node:vm',
    typescript: refused('TS2304', 'export const f = (): unknown => new Proxy(class {}, { construct: () => ({}) });'),
    scripts: [
      'let got; const C = new Proxy(class {}, { construct(t, a, n) { got = n; return {}; } }); new C(); return got === C;',
    ],
    refusal: '`Proxy` is declared nowhere',
  },
  {
    name: 'a proxy as a prototype: every missing name asks the attacker',
    source: 'Agoric, "realms-shim security updates", 2019: the proxy that stands for a scope',
    loot: 'secret',
    control: 'node:vm',
    typescript: refused('TS2304', 'export const f = (): unknown => Proxy.revocable({}, {});'),
    scripts: [
      'const seen = []; const o = Object.create(new Proxy({}, { get(t, k) { seen.push(k); } })); o.secret; return seen[0] === "secret";',
    ],
    refusal: ['`Proxy` is declared nowhere', '`Object` is asked'],
  },
  {
    name: 'Reflect.ownKeys and Reflect.get find what is hidden',
    source: 'vm2, docs/ATTACKS.md, category 8 (cross-realm symbol extraction)',
    loot: 'secret',
    control: 'bare engine',
    typescript: refused('TS2583', 'export const f = (o: object): unknown => Reflect.ownKeys(o);'),
    scripts: [
      'return Reflect.ownKeys(Promise.prototype).includes("constructor");',
      'return Object.getOwnPropertySymbols([].constructor.prototype).length > 0;',
      'return Object.getOwnPropertyNames(() => 0).length > 0;',
    ],
    refusal: ['`Reflect` is', 'is named', '`Object` is asked'],
  },
  {
    name: 'Reflect.apply and Reflect.construct on what was found',
    source: 'vm2, docs/ATTACKS.md, categories 7 and 9 (`Reflect.construct`)',
    loot: 'code',
    control: 'bare engine',
    typescript: refused('TS2583', 'export const f = (): unknown => Reflect.apply(Math.max, 0, []);'),
    scripts: [
      'return Reflect.get(Reflect.getPrototypeOf(() => 0), "constructor");',
      'return (t) => Reflect.construct(Function, [t]);',
    ],
    refusal: ['`Reflect` is', '`Function` is'],
  },
  {
    name: 'Reflect.set with another receiver',
    source: 'ECMA-262 OrdinarySet: the receiver need not be the target',
    loot: { pollutes: '[].polluted === 1' },
    control: 'bare engine',
    typescript: refused('TS2583', 'export const f = (o: object): unknown => Reflect.set({}, "a", 1, o);'),
    scripts: [
      'Reflect.set({}, "polluted", 1, Array.prototype);',
      'Reflect.defineProperty([].__proto__, "polluted", { value: 1 });',
    ],
    refusal: ['`Reflect` is', 'is named'],
  },
  {
    name: 'a getter that lies to the second look',
    source: 'Maffeis and Taly 2009; TOCTOU in vm2 species checks (first read safe, second not)',
    loot: 'secret',
    control: 'bare engine',
    typescript: refused(
      'SK1230',
      "export class Liar {\n  #n = 0;\n  get kind(): string | number {\n    this.#n += 1;\n    return this.#n > 1 ? 'evil' : 1;\n  }\n}\nexport const f = (liar: Liar): number => (typeof liar.kind === 'number' ? liar.kind : 0);",
    ),
    scripts: [
      'let n = 0; const o = { get make() { return n++ ? ({}).toString.constructor : 0; } }; const use = (x) => (typeof x.make === "number" ? typeof x.make : 0); return use(o) === "function" && typeof o.make === "function";',
    ],
    refusal: 'is named',
  },
  {
    name: 'a setter that catches what the library stores',
    source: 'vm2, docs/ATTACKS.md, category 28 (GHSA-9qj6-qjgg-37qq)',
    loot: { pollutes: '(() => { const o = {}; o.kept = 1; return o.kept !== 1; })()' },
    control: 'bare engine',
    typescript: refused('SK1013', "export const f = (o: { a: number }): unknown => o['__proto__'];"),
    scripts: [
      'Object.prototype.__defineSetter__("kept", () => 0);',
      '({}).__proto__.__defineSetter__("kept", () => 0);',
    ],
    refusal: 'is named',
  },
  {
    name: 'an accessor pair with two types',
    source: 'microsoft/TypeScript 5.1 (unrelated types for getters and setters)',
    loot: 'secret',
    control: { nowhere: 'no value of JavaScript’s is wrong in it; the types are' },
    typescript: refused(
      'SK1246',
      'export class Box {\n  #value = 1;\n  get value(): number {\n    return this.#value;\n  }\n  set value(value: string) {\n    this.#value = value.length;\n  }\n}',
    ),
    scripts: [
      'class Box { get value() { return 1; } set value(v) {} } const box = new Box(); box.value = "x"; return box.value !== 1;',
    ],
    refusal: { letBy: 'without types there is nothing wrong' },
  },
  {
    name: 'a private name stamped on somebody else’s object',
    source: 'tc39/proposal-private-fields issue 69; tc39/proposal-structs issue 42 (the return override trick)',
    loot: 'secret',
    control: {
      nowhere: 'it is harmless in a realm of one process: who lacks the class sees nothing, which the script looks for',
    },
    typescript: refused(
      'SK1250',
      'class Give {\n  constructor(o: object) {\n    return o;\n  }\n}\nexport class Stamp extends Give {\n  #mark = 1;\n  static has(o: object): boolean {\n    return #mark in o;\n  }\n}',
    ),
    scripts: [
      'class Give { constructor(o) { return o; } } class Stamp extends Give { #mark = 1; static has(o) { return #mark in o; } } const { drop } = { drop: skerry.drop }; new Stamp(drop); return Object.keys(drop).length > 0 || drop.mark !== undefined || !Stamp.has(drop);',
    ],
    refusal: {
      letBy: 'what a constructor returns shows only when the script runs; a private name is seen by its class alone',
    },
  },
  {
    name: 'a field defined on somebody else’s object by a class',
    source: 'tc39/proposal-class-fields issue 309: the same trick with public fields, which are defined, not assigned',
    loot: { pollutes: 'Math.max.polluted === 1 || [].map.polluted === 1 || [].polluted === 1' },
    control: 'bare engine',
    typescript: refused(
      'SK1250',
      'class Give {\n  constructor(o: object) {\n    return o;\n  }\n}\nexport class Stamp extends Give {\n  readonly polluted = 1;\n}\nexport const f = (): unknown => new Stamp(Math);',
    ),
    scripts: [
      'class Give { constructor(o) { return o; } } class Stamp extends Give { polluted = 1; } new Stamp(Math.max);',
      'class Give { constructor(o) { return o; } } class Stamp extends Give { polluted = 1; } new Stamp([].map);',
    ],
    refusal: {
      letBy: 'what a constructor returns shows only when the script runs; in the realm all that is shared is frozen',
    },
  },
  {
    name: 'new.target hands out who is constructing',
    source: 'natevw/evel issue 25: `new.target.prototype.constructor`',
    loot: 'code',
    control: 'bare engine',
    typescript: refused('SK1250', 'export class A {\n  readonly made: unknown = new.target;\n}'),
    scripts: [
      'return new (function () { this.made = new.target.constructor; })().made;',
      'class A { constructor() { this.made = new.target.constructor; } } return new (class extends A {})().made;',
    ],
    refusal: ['`MetaProperty` is not part', 'is named'],
  },
  {
    name: 'this of a method borrowed by another object',
    source:
      'method extraction: Maffeis, Mitchell, Taly, "object capabilities and isolation of untrusted web applications", S&P 2010',
    loot: 'secret',
    control: { nowhere: 'there the library keeps no state on `this` that a script can reach' },
    typescript: [corpusProgram('this-in-literal-borrowed'), corpusProgram('prototype-method-borrowed')],
    scripts: ['const forged = { drop: skerry.drop }; return forged.drop !== skerry.drop;'],
    refusal: { letBy: 'a function of the library is a value; it works the same on any object' },
    unframed: ['const forged = { drop: skerry.drop, __proto__: skerry }; return forged.drop !== skerry.drop;'],
  },
  {
    name: 'a frozen record thawed by a copy',
    source: 'false alarm of membranes: copies are one’s own',
    loot: 'secret',
    control: { nowhere: 'it is harmless: the script looks whether the frozen one changed' },
    typescript: accepted(
      'a copy has one owner',
      'const a = Object.freeze({ n: 1 });\nexport const b = { ...a, n: 2 };',
    ),
    scripts: ['const a = Object.freeze({ n: 1 }); const b = { ...a }; b.n = 2; return a.n !== 1;'],
    refusal: { letBy: 'a copy is one’s own' },
  },
];
