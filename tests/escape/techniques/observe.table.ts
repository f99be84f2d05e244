/** Seeing what a process may not see: time, chance, the machine, the collector, other users of the same engine. */
import { accepted, refused, type Technique } from '../technique.ts';

const absent = (name: string): string => `\`${name}\` is`;

export const observations: readonly Technique[] = [
  {
    name: 'the clock',
    source: 'SES removes `Date.now`; "timing attacks", Y. Oren et al., "the spy in the sandbox", CCS 2015',
    loot: 'time',
    control: 'node:vm',
    typescript: [
      refused('TS2304', 'export const f: unknown = Date.now();'),
      refused('TS2304', 'export const f: unknown = new Date();'),
    ],
    scripts: [
      'return Date.now();',
      'return new Date().getTime();',
      'return +new Date();',
      'return Date.parse(Date());',
    ],
    refusal: absent('Date'),
  },
  {
    name: 'the finer clock',
    source: 'M. Schwarz et al., "fantastic timers and where to find them", FC 2017',
    loot: 'time',
    control: { nowhere: 'a bare engine has none' },
    typescript: refused('TS2304', 'export const f: unknown = performance.now();'),
    scripts: [
      'return performance.now();',
      'return os.now();',
      'return Temporal.Now.instant().epochMilliseconds;',
      'return process.hrtime()[1];',
    ],
    refusal: ['is declared nowhere', 'is asked for what'],
  },
  {
    name: 'chance',
    source: 'SES removes `Math.random`: its state is a channel, and predictable (xorshift128+)',
    loot: 'chance',
    control: 'bare engine',
    typescript: refused('TS2339', 'export const f = (): unknown => Math.random();'),
    scripts: ['return Math.random();', 'const { random } = Math; return random();', 'return Math["random"]();'],
    refusal: '`Math` is asked for what',
  },
  {
    name: 'a clock out of shared memory',
    source: 'M. Schwarz et al. 2017; Spectre, P. Kocher et al., S&P 2019: `SharedArrayBuffer` counters, `Atomics.wait`',
    loot: 'secret',
    control: 'node:vm',
    typescript: [
      refused('TS2583', 'export const f: unknown = new SharedArrayBuffer(8);'),
      refused('TS2583', 'export const f: unknown = Atomics;'),
    ],
    scripts: [
      'return new SharedArrayBuffer(8).byteLength === 8;',
      'return typeof Atomics.wait === "function";',
      'return typeof Atomics.pause === "function" || typeof Atomics.add === "function";',
    ],
    refusal: [absent('SharedArrayBuffer'), absent('Atomics')],
  },
  {
    name: 'the collector, by weak references',
    source: 'TC39 WeakRefs, "non-determinism" (M. Miller); SES removes WeakRef and FinalizationRegistry',
    loot: 'secret',
    control: 'bare engine',
    typescript: [
      refused('TS2304', 'export const f: unknown = new WeakRef({});'),
      refused('TS2304', 'export const f: unknown = new FinalizationRegistry(() => {});'),
    ],
    scripts: [
      'const o = {}; return new WeakRef(o).deref() === o;',
      'return typeof new FinalizationRegistry(() => 0).register === "function";',
    ],
    refusal: [absent('WeakRef'), absent('FinalizationRegistry')],
  },
  {
    name: 'the collector, by weak maps',
    source: 'TC39 WeakRefs explainer: weak maps were made not to show it',
    loot: 'secret',
    control: { nowhere: 'it is harmless: a weak map has no size and no keys' },
    typescript: accepted(
      'a weak map shows nothing of the collector',
      'export const f = (o: object): boolean => new WeakMap<object, number>([[o, 1]]).has(o);',
    ),
    scripts: [
      'const m = new WeakMap(); m.set({}, 1); return m.size !== undefined || m.keys !== undefined || m.clear !== undefined;',
    ],
    refusal: { letBy: 'a weak map shows nothing of the collector' },
  },
  {
    name: 'the last match of whoever matched last',
    source: 'SES and Caja, `RegExp.$1`, `RegExp.lastMatch`; TC39 legacy RegExp features',
    loot: 'secret',
    control: 'node:vm',
    typescript: refused('TS2339', 'export const f = (): unknown => RegExp.$1;'),
    scripts: [
      '/(s.)/.test("secret"); return RegExp.$1 === "se";',
      '/s/.test("secret"); return RegExp.rightContext === "ecret" || RegExp["$\'"] === "ecret";',
    ],
    refusal: '`RegExp` is asked',
  },
  {
    name: 'lastIndex of a pattern that two share',
    source: 'checks by `/g` patterns, which remember where they were',
    loot: 'secret',
    control: { nowhere: 'each evaluation of a literal makes its own pattern since ECMAScript 5' },
    typescript: accepted(
      'a literal is made anew each time',
      "const check = (text: string): boolean => /^a/g.test(text);\nexport const f = (): boolean => check('a') && check('a');",
    ),
    scripts: [
      'const check = (t) => /^a/g.test(t); check("a"); return !check("a");',
      'const make = () => /a/g; return make() === make();',
    ],
    refusal: { letBy: 'each evaluation makes its own pattern' },
  },
  {
    name: 'the machine’s language',
    source: 'SES locale taming: `toLocaleString`, `localeCompare`, `Intl`; browser fingerprinting, P. Eckersley 2010',
    loot: 'secret',
    control: 'node:vm',
    typescript: [
      refused('TS2304', 'export const f: unknown = Intl;'),
      refused('TS2339', "export const f = (): unknown => 'a'.localeCompare('b');"),
      refused('TS2339', 'export const f = (): unknown => (1.5).toLocaleString();'),
    ],
    scripts: [
      'return typeof (1.5).toLocaleString() === "string";',
      'return "a".localeCompare("b") === -1;',
      'return typeof [1].toLocaleString() === "string";',
      'return "I".toLocaleLowerCase() === "i";',
    ],
    refusal: { letBy: 'what kind of value has the method shows only when the script runs; in the realm none has it' },
  },
  {
    name: 'the source of a function',
    source: 'Caja and Locker: `Function.prototype.toString` shows the host’s source and secrets in it',
    loot: 'secret',
    control: 'bare engine',
    typescript: refused('TS2339', 'export const f = (g: () => number): unknown => g.toString();'),
    scripts: [
      'const f = () => "hidden"; return f.toString().includes("hidden");',
      'return String(() => "hidden").includes("hidden");',
      'return `${() => "hidden"}`.includes("hidden");',
    ],
    refusal: {
      letBy: 'what becomes text shows only when the script runs; in the realm a function’s text has no source in it',
    },
  },
  {
    name: 'how deep the stack is',
    source: 'safe-eval issue 31: where a stack ends is the attacker’s to choose',
    loot: 'secret',
    control: { nowhere: 'it is the process’s own stack, of one size' },
    typescript: accepted(
      'the depth of a stack is bounded for each process alike',
      'export const depth = (n: number): number => (n > 50 ? n : depth(n + 1));',
    ),
    scripts: [
      'let n = 0; const dive = () => { n++; dive(); }; try { dive(); } catch {} const first = n; n = 0; try { dive(); } catch {} return n !== first;',
    ],
    refusal: { letBy: 'it is the process’s own stack' },
  },
  {
    name: 'ArrayBuffer detached, moved or resized under its owner',
    source: 'bellard/quickjs issue 508; TC39 immutable ArrayBuffer',
    loot: 'secret',
    control: 'bare engine',
    typescript: [
      refused('TS2550', 'export const f = (b: ArrayBuffer): unknown => b.transfer();'),
      refused('TS2550', 'export const f = (b: ArrayBuffer): unknown => b.resize(1);'),
    ],
    scripts: [
      'const b = new ArrayBuffer(8); b.transfer(); return b.byteLength === 0;',
      'const b = new ArrayBuffer(8, { maxByteLength: 16 }); b.resize(16); return b.byteLength === 16;',
    ],
    refusal: { letBy: 'what kind of object has the method shows only when the script runs; in the realm none has it' },
  },
  {
    name: 'memory that was somebody else’s',
    source: '"Cloudbleed" and `Buffer.allocUnsafe`, nodejs/node issue 4660',
    loot: 'secret',
    control: { nowhere: 'engines clear what they allocate' },
    typescript: accepted(
      'new memory is zero',
      'export const f = (): number => new Uint8Array(8).reduce((sum, byte) => sum + byte, 0);',
    ),
    scripts: [
      'for (let i = 0; i < 50; i++) { const u = new Uint8Array(64 * i); if (u.some((b) => b !== 0)) return true; u.fill(7); }',
      'return new Uint8Array(skerry.Block.allocate(64).bytes()).some((b) => b !== 0);',
      'for (let i = 0; i < 20; i++) { const b = skerry.Block.allocate(64); if (b.bytes().some((x) => x !== 0)) return true; b.bytes().fill(7); skerry.drop(b); }',
    ],
    refusal: { letBy: 'that memory is clear is the engine’s to see to' },
  },
  {
    name: 'bytes of a block after it was given away',
    source: 'Singularity’s exchange heap: a pointer kept past the send',
    loot: 'secret',
    control: { nowhere: 'of this system only' },
    typescript: refused(
      'SK2104',
      "import { Block, drop } from 'skerry';\nexport function f(): number {\n  const block = Block.allocate(8);\n  drop(block);\n  return block.byteLength;\n}",
    ),
    scripts: [
      'const b = skerry.Block.allocate(8); const view = b.bytes(); skerry.drop(b); return view.length === 8;',
      'const b = skerry.Block.allocate(8); const { buffer } = b.bytes(); skerry.drop(b); return buffer.byteLength === 8;',
    ],
    refusal: { letBy: 'ownership is the first verifier’s to prove; a view of what was given away is detached' },
  },
];
