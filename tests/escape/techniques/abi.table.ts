/** What sandboxes lose by the objects they hand in, tried upon the one object that a process is handed: `skerry`. */
import { refused, type Technique } from '../technique.ts';

const ofThisSystem = { nowhere: 'the library is this system’s; no other engine has it' };

export const abiObjects: readonly Technique[] = [
  {
    name: 'the library’s functions replaced for whoever calls them next',
    source: 'vm2, docs/ATTACKS.md, category 11 (monkey-patching bridge internals)',
    loot: { pollutes: "skerry.channel() === 'polluted'" },
    control: 'bare engine',
    typescript: refused(
      'TS2632',
      "import { drop } from 'skerry';\nexport function f(): void {\n  drop = () => undefined;\n}",
    ),
    scripts: [
      "skerry.channel = () => 'polluted';",
      "[skerry.channel] = [() => 'polluted'];",
      "({ channel: skerry['channel'] } = { channel: () => 'polluted' });",
    ],
    refusal: ['`skerry` is not the script.s own, and written to', 'more of `skerry`'],
  },
  {
    name: 'a class of the library changed by its prototype',
    source: 'vm2, docs/ATTACKS.md, category 2: `Buffer.prototype.__defineGetter__`',
    loot: { pollutes: "skerry.Cell !== undefined && new skerry.Cell().take() === 'polluted'" },
    control: ofThisSystem,
    typescript: refused('SK1013', "import { Cell } from 'skerry';\nexport const f: unknown = Cell.prototype;"),
    scripts: [
      "skerry.Cell.prototype.take = () => 'polluted';",
      "new skerry.Cell().__proto__.take = () => 'polluted';",
      "Object.defineProperty(skerry.Cell.prototype, 'take', { value: () => 'polluted' });",
    ],
    refusal: ['is named', '`Object` is asked'],
  },
  {
    name: 'what a class of the library hides, by a subclass',
    source: 'private state by convention: ADsafe’s `___nodes___`, J. Politz et al. 2011',
    loot: 'secret',
    control: ofThisSystem,
    typescript: refused(
      'TS2339',
      "import { Cell } from 'skerry';\nexport const f = (cell: Cell<string>): unknown => cell.value;",
    ),
    scripts: [
      'class Spy extends skerry.Cell { look() { return Object.keys(this).length > 0 || this.v !== undefined; } } const spy = new Spy(); spy.put(42); return spy.look();',
      'const cell = new skerry.Cell(); cell.put(42); return JSON.stringify(cell) !== "{}" || Object.entries(cell).length > 0;',
    ],
    refusal: { letBy: 'what the library keeps stands under private names, which a subclass does not see' },
  },
  {
    name: 'a method of the library on an object that looks like its own',
    source: 'vm2, docs/ATTACKS.md, category 9: methods on a forged receiver (`handler.get.call(forged)`)',
    loot: 'secret',
    control: ofThisSystem,
    typescript: refused(
      'SK1240',
      "import { Cell } from 'skerry';\nconst { take } = new Cell<string>();\nexport const f: unknown = take;",
    ),
    scripts: [
      'const { take } = new skerry.Cell(); return take.call({ v: 42 }) === 42;',
      'const cell = new skerry.Cell(); cell.put(42); const forged = { take: cell.take }; return forged.take() === 42;',
    ],
    refusal: { letBy: 'what is called on what shows only when the script runs; a private name tells the real one' },
  },
  {
    name: 'the memory behind bytes that are only lent to be read',
    source: 'S. Maffeis, A. Taly, CSF 2009: a key checked as one thing and used as another',
    loot: 'secret',
    control: ofThisSystem,
    typescript: [
      refused(
        'TS2339',
        "import { Block, freeze } from 'skerry';\nexport function f(): unknown {\n  using bytes = freeze(Block.allocate(4));\n  return bytes.buffer;\n}",
      ),
      refused(
        'TS7053',
        "import { Block, freeze } from 'skerry';\nexport function f(): void {\n  using bytes = freeze(Block.allocate(4));\n  bytes[0] = 1;\n}",
      ),
      refused(
        'TS2345',
        "import { Block, freeze } from 'skerry';\nexport function f(): unknown {\n  using bytes = freeze(Block.allocate(4));\n  return bytes.at('buffer');\n}",
      ),
    ],
    scripts: [
      "const s = skerry.freeze(skerry.Block.allocate(4)); const b = s.at('buffer'); return typeof b === 'object';",
      "const s = skerry.freeze(skerry.Block.allocate(4)); const b = s.at({ toString: () => 'buffer', valueOf: () => 'buffer' }); return typeof b === 'object';",
      'const s = skerry.freeze(skerry.Block.allocate(4)); try { s[0] = 1; } catch {} return s.at(0) === 1;',
      'const s = skerry.freeze(skerry.Block.allocate(4)); s.copy().fill(1); return s.at(0) === 1;',
      'const b = skerry.Block.allocate(4), u = b.bytes(), s = skerry.freeze(b); u[0] = 1; return s.at(0) === 1 || u.length > 0;',
      'const s = skerry.freeze(skerry.Block.allocate(4)); let n; s.indexOf({ valueOf: () => { n = skerry.drop(s); return 0; } }); return s.at(0) === 0;',
      'const s = skerry.freeze(skerry.Block.allocate(4)); const t = s.share(); skerry.drop(s); return s.byteLength > 0 || t.byteLength !== 4;',
    ],
    refusal: {
      letBy:
        'the library hands out bytes and copies, never the buffer; what is asked for shows only when the script runs',
    },
  },
  {
    name: 'an index that changes its mind',
    source: 'S. Maffeis, A. Taly, CSF 2009: a key checked as one text and used as another',
    loot: 'secret',
    control: ofThisSystem,
    typescript: refused(
      'TS2538',
      'export function f(list: number[]): void {\n  let n = 0;\n  list[{ toString: (): string => `${n++ * 9}` }] = 1;\n}',
    ),
    scripts: [
      'const a = [1]; let n = 0; const i = { toString: () => String(n++ * 9), valueOf: () => n++ * 9 }; a[skerry.index(a, i)] = 1; return a.length > 2;',
      'const a = [1]; let n = 0; const i = { [Symbol.toPrimitive]: () => n++ * 9 }; skerry.write(a, i, 1); return a.length > 2;',
      'const a = [1]; const e = skerry.element(a, 1); a.pop(); try { e.value = 1; } catch {} return Object.keys(a).length !== a.length;',
      'const a = [1]; for (const i of ["01", "1e0", " 1", "+1", 4294967295, -1, 0.5, NaN]) try { skerry.write(a, i, 1); } catch {} return Object.keys(a).length !== a.length;',
    ],
    refusal: {
      letBy: 'what an index becomes shows only when the script runs; the guard takes numbers and texts of them only',
    },
  },
  {
    name: 'a name of the library’s own tables that is everybody’s',
    source: '`__proto__` as a name in tables: hapi/bourne, "prototype poisoning"',
    loot: 'secret',
    control: ofThisSystem,
    typescript: refused('TS2554', "import { channel } from 'skerry';\nexport const f: unknown = channel('__proto__');"),
    scripts: [
      'return skerry.channel("__proto__") !== undefined;',
      'return skerry.channel("constructor") !== undefined;',
      'return skerry.service({ toString: () => "Everything" }) !== undefined;',
    ],
    refusal: { letBy: 'a name is data; the library’s tables inherit nothing' },
  },
  {
    name: 'what the library throws, and what it calls back with',
    source: 'vm2 issues 174 and 225; realms-shim, Agoric 2019: exceptions and callbacks carry the host’s objects',
    loot: 'code',
    control: 'node:vm',
    typescript: refused(
      'SK1013',
      "import { Block } from 'skerry';\nexport function f(): unknown {\n  try {\n    return Block.allocate(-1).byteLength;\n  } catch (error) {\n    return error instanceof Error ? error.constructor : 0;\n  }\n}",
    ),
    scripts: [
      'try { skerry.Block.allocate(-1); } catch (e) { return skerry.drop.constructor ?? e.constructor.constructor; }',
      'return skerry.select({}).constructor?.constructor ?? skerry.drop.constructor;',
    ],
    refusal: 'the property `constructor` is named',
  },
  {
    name: 'this of what the library calls back',
    source: 'FBJS `ref(this)`: a library calls back on its own objects, Maffeis and Taly 2009',
    loot: 'global',
    control: ofThisSystem,
    typescript: refused(
      'SK1006',
      "import { fork } from 'skerry';\nexport function f(): void {\n  fork(async function (this: unknown): Promise<void> {\n    await this;\n  }, 1);\n}",
    ),
    scripts: [
      'let got; skerry.fork(async function () { got = this; }, 1); return (async () => { await 0; await 0; await 0; return got; })();',
    ],
    refusal: {
      letBy: 'a strict function is called on nothing; a sloppy one on the realm’s global, which has nothing on it',
    },
  },
  {
    name: 'the whole library handed on, or asked what more it has',
    source: 'vm2, docs/ATTACKS.md, category 27 (internal state under a computed name)',
    loot: 'secret',
    control: ofThisSystem,
    typescript: [
      refused('SK1111', "import * as skerry from 'skerry';\nexport const f: unknown = skerry;"),
      refused('TS2305', "import { raw } from 'skerry';\nexport const f: unknown = raw;"),
    ],
    scripts: [
      'const key = ["r", "aw"].join(""); return skerry[key] !== undefined;',
      'return Object.keys(skerry).some((name) => /raw|abi|enter|handle/.test(name));',
      'for (const name in skerry) if (name === "raw") return true;',
      'return skerry.raw !== undefined || skerry.enter !== undefined;',
    ],
    refusal: ['`skerry` is used as a value', 'more of `skerry`'],
  },
];
