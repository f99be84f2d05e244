/** Programs about fields, variables and members that strict TypeScript accepts and that go wrong: each refused, by exactly its rule. */
import { expect, test } from 'vitest';
import { Workbench } from './check-example.ts';

const workbench = new Workbench();

const call = 'function call(f: () => unknown): unknown {\n  return f();\n}\n';

test.each([
  // Fields come one after another.
  [
    'SK1243',
    'export class A {\n  readonly first = this.f();\n  readonly n: number = 1;\n  f(): number {\n    return this.n;\n  }\n}',
  ],
  ['SK1243', 'export class A {\n  readonly first = [1, 2].map((x) => x + this.n);\n  readonly n: number = 1;\n}'],
  ['SK1243', 'export class A {\n  readonly first = ((): number => this.n)();\n  readonly n: number = 1;\n}'],
  [
    'SK1243',
    'export class A {\n  readonly first = this.twice;\n  readonly n: number = 1;\n  get twice(): number {\n    return this.n * 2;\n  }\n}',
  ],
  [
    'SK1243',
    'export class A {\n  readonly get = (): number => this.n;\n  readonly first = this.get();\n  readonly n: number = 1;\n}',
  ],
  ['SK1243', 'export class A {\n  static n: number;\n}'],
  [
    'SK1243',
    'export class A {\n  static first = A.f();\n  static n: number = 1;\n  static f(): number {\n    return A.n;\n  }\n}',
  ],
  [
    'SK1243',
    'export class A {\n  static first = A.f();\n  static n: number = 1;\n  static f(): number {\n    return this.n;\n  }\n}',
  ],
  [
    'SK1243',
    'function f(): number {\n  return A.n;\n}\nexport class B {\n  readonly m = 1;\n}\nexport class A {\n  static get first(): number {\n    return A.n;\n  }\n  static copy = A.first;\n  static n: number = 1;\n}\nexport const late = f();',
  ],
  [
    'SK1243',
    'export class A {\n  static readonly list: number[] = [];\n  static {\n    for (const read of [() => A.n]) A.list.push(read());\n  }\n  static n: number = 1;\n}',
  ],
  [
    'SK1243',
    'class Base {}\nexport class A extends Base {\n  constructor(go: boolean) {\n    if (go) super();\n  }\n}',
  ],
  [
    'SK1243',
    'class Base {}\nexport class A extends Base {\n  constructor(go: boolean) {\n    try {\n      super();\n    } catch {}\n  }\n}'.replace(
      'go: boolean',
      '',
    ),
  ],
  [
    'SK1243',
    'class Base {\n  constructor(readonly f: () => unknown) {}\n}\nexport class A extends Base {\n  constructor() {\n    super(() => this);\n  }\n}',
  ],
  [
    'SK1243',
    'class Base {\n  constructor(readonly f: () => unknown) {}\n}\nexport class A extends Base {\n  n = 1;\n  constructor(f = () => this.n) {\n    super(f);\n  }\n}',
  ],
  // Variables.
  ['SK1244', 'function f(): number {\n  return x;\n}\nexport const y = f();\nconst x = 1;'],
  ['SK1244', 'const f = (): number => x;\nexport const y = [1].map(f);\nconst x = 1;'],
  ['SK1244', 'const o = { f: (): number => x };\nexport const y = o.f();\nconst x = 1;'],
  ['SK1244', 'const o = {\n  f(): number {\n    return x;\n  },\n};\nexport const y = o.f();\nconst x = 1;'],
  ['SK1244', 'const o = {\n  get f(): number {\n    return x;\n  },\n};\nexport const y = o.f;\nconst x = 1;'],
  ['SK1244', 'class A {\n  f(): number {\n    return x;\n  }\n}\nexport const y = new A().f();\nconst x = 1;'],
  ['SK1244', 'class A {\n  readonly n = x;\n}\nexport const y = new A();\nconst x = 1;'],
  [
    'SK1244',
    'class A {\n  constructor() {\n    f();\n  }\n}\nfunction f(): number {\n  return x;\n}\nclass B extends A {}\nexport const y = new B();\nconst x = 1;',
  ],
  ['SK1244', 'class A {\n  static f(): number {\n    return x;\n  }\n}\nexport const y = A.f();\nconst x = 1;'],
  [
    'SK1244',
    'interface F {\n  f(): number;\n}\nclass A implements F {\n  f(): number {\n    return x;\n  }\n}\nconst go = (f: F): number => f.f();\nexport const y = go(new A());\nconst x = 1;',
  ],
  ['SK1244', `${call}export const y = call(() => x);\nconst x = 1;`],
  ['SK1244', `${call}const hold = { run: (): number => x };\nexport const y = call(() => hold.run());\nconst x = 1;`],
  [
    'SK1244',
    'const list: (() => number)[] = [];\nconst add = (f: () => number): number => list.push(f);\nadd(() => x);\nexport const y = list.map((f) => f());\nconst x = 1;',
  ],
  [
    'SK1244',
    'const table = new Map<string, () => number>([["a", () => x]]);\nexport const y = table.get("a")?.();\nconst x = 1;',
  ],
  ['SK1244', 'function* f(): Generator<number> {\n  yield x;\n}\nexport const y = [...f()];\nconst x = 1;'],
  [
    'SK1244',
    'class A {\n  *[Symbol.iterator](): Generator<number> {\n    yield x;\n  }\n}\nexport const y = [...new A()];\nconst x = 1;',
  ],
  [
    'SK1244',
    'class A {\n  toString(): string {\n    return x;\n  }\n}\nexport const y = `${new A()}`;\nconst x = "a";',
  ],
  [
    'SK1244',
    'const tag = (parts: TemplateStringsArray, ...values: readonly unknown[]): number => x + values.length + parts.length;\nexport const y = tag`a${1}`;\nconst x = 1;',
  ],
  ['SK1244', 'export const y = make();\nfunction make(): A {\n  return new A();\n}\nclass A {}'],
  [
    'SK1244',
    'class A {\n  static made = make();\n}\nfunction make(): A {\n  return new A();\n}\nexport const y = A.made;',
  ],
  ['SK1244', 'const base = (): typeof A => A;\nexport class B extends base() {}\nclass A {}'],
  ['SK1244', `${call}export const x: unknown = call(() => x);`],
  [
    'SK1244',
    'export function f(): number {\n  return g();\n  function g(): number {\n    return x;\n  }\n  const x = 1;\n}',
  ],
  [
    'SK1244',
    'export function f(): number {\n  const g = (): number => x;\n  const y = g();\n  const x = 1;\n  return x + y;\n}',
  ],
  [
    'SK1244',
    `${call}export function f(): unknown {\n  const y = call(() => x);\n  let x = 1;\n  x += 1;\n  return y;\n}`,
  ],
  [
    'SK1244',
    `${call}export function f(list: readonly number[]): void {\n  for (const n of list) {\n    call(() => x);\n    const x = n;\n  }\n}`,
  ],
  ['SK1244', `${call}export function f(a = call(() => b), b = 1): unknown {\n  return [a, b];\n}`],
  ['SK1244', `${call}export const f = ({ a = call(() => b), b = 1 }: { a?: unknown; b?: number }): unknown => [a, b];`],
  [
    'SK1244',
    'export function f(g: (h: () => number) => void): number {\n  let x: number;\n  g(() => x);\n  x = 1;\n  return x;\n}',
  ],
  [
    'SK1244',
    'let x: number;\nexport const f = (): number => x;\nexport const g = (n: number): void => {\n  x = n;\n};',
  ],
  [
    'SK1244',
    'export function f(go: boolean): () => number {\n  let x: number;\n  if (go) x = 1;\n  return () => x;\n}',
  ],
  [
    'SK1244',
    'export function f(go: () => number): () => number {\n  let x: number;\n  try {\n    x = go();\n  } catch {}\n  return () => x;\n}',
  ],
  [
    'SK1244',
    'export function f(list: readonly number[]): () => number {\n  let x: number;\n  for (const n of list) x = n;\n  return () => x;\n}',
  ],
  [
    'SK1244',
    "export function f(kind: 'a' | 'b'): () => number {\n  let x: number;\n  switch (kind) {\n    case 'a':\n      if (kind.length > 1) break;\n      x = 1;\n      break;\n    default:\n      x = 2;\n  }\n  return () => x;\n}",
  ],
  [
    'SK1244',
    'export function f(n: 1 | 2): number | undefined {\n  switch (n) {\n    case 1:\n      let x: number | undefined = 1;\n      return x;\n    default:\n      return x;\n  }\n}',
  ],
  [
    'SK1244',
    'const o = {\n  get v(): number {\n    return late;\n  },\n};\nconst { v } = o;\nexport const r = v;\nconst late = 1;',
  ],
  [
    'SK1244',
    'const o = {\n  get v(): number {\n    return late;\n  },\n};\nexport const r = { ...o };\nconst late = 1;',
  ],
  [
    'SK1244',
    'const o = {\n  get v(): number {\n    return late;\n  },\n};\nexport const r = JSON.stringify(o);\nconst late = 1;',
  ],
  [
    'SK1244',
    'const o = {\n  get v(): number {\n    return late;\n  },\n};\nexport const r = Object.values(o);\nconst late = 1;',
  ],
  [
    'SK1244',
    'const o = {\n  get v(): number {\n    return late;\n  },\n};\nlet v: number;\n({ v } = o);\nexport const r = v;\nconst late = 1;',
  ],
  [
    'SK1244',
    'const o = {\n  get v(): number {\n    return late;\n  },\n};\nexport const r = [o].map(({ v }) => v);\nconst late = 1;',
  ],
  [
    'SK1244',
    'const it: Iterable<number> = {\n  [Symbol.iterator]: () => ({ next: () => ({ value: late }) }),\n};\nexport const r = new Set(it);\nconst late = 1;',
  ],
  [
    'SK1244',
    'const cb: { f?: () => number } = {};\nconst run = (): number => cb.f?.() ?? 0;\ncb.f = () => late;\nexport const r = run();\nconst late = 1;',
  ],
  [
    'SK1242',
    'export class A {\n  readonly n: number;\n  constructor() {\n    const o = { me: this };\n    this.n = o.me.n;\n  }\n}',
  ],
  [
    'SK1242',
    'export class A {\n  readonly n: number;\n  constructor() {\n    const f = function (a: A): number {\n      return a.n;\n    };\n    this.n = f(this);\n  }\n}',
  ],
  [
    'SK1242',
    'export class A {\n  readonly n: number;\n  constructor() {\n    const [t] = [this];\n    this.n = t.n;\n  }\n}',
  ],
  [
    'SK1242',
    'export class A {\n  readonly n: number;\n  constructor() {\n    const { ...o } = this;\n    this.n = o.n;\n  }\n}',
  ],
  ['SK1242', 'export class A {\n  readonly n: number;\n  constructor() {\n    this.n = `${this}`.length;\n  }\n}'],
  // Accessors.
  ['SK1246', 'export class A {\n  set n(_n: number) {}\n}'],
  ['SK1246', 'export class A {\n  static set n(_n: number) {}\n}'],
  ['SK1246', 'export class A {\n  get n(): number {\n    return 1;\n  }\n  set n(_n: number | string) {}\n}'],
  [
    'SK1246',
    'class Base {\n  get n(): number {\n    return 1;\n  }\n  set n(_n: number) {}\n}\nexport class A extends Base {\n  override set n(_n: number) {}\n}',
  ],
  ['SK1246', 'export class A {\n  set #n(_n: number) {}\n  f(): void {\n    this.#n = 1;\n  }\n}'],
  // Thenables.
  ['SK1247', 'export const o = {\n  then(done: (n: number) => void): void {\n    done(1);\n  },\n};'],
  ['SK1247', "export const o = { 'then': (done: (n: number) => void): void => done(1) };"],
  ['SK1247', 'export class A {\n  constructor(readonly then: () => void) {}\n}'],
  ['SK1247', 'export class A {\n  static then(): void {}\n}'],
  ['SK1247', "const key = 'then';\nexport class A {\n  [key](): void {}\n}"],
  ['SK1247', "export const f = (key: 'then' | 'else', run: () => void): object => ({ [key]: run });"],
  [
    'SK1247',
    'export const f = (names: readonly string[], run: () => void): object => Object.fromEntries(names.map((name) => [name, run]));',
  ],
  ['SK1247', 'export const f = (x: unknown): object => ({ then: x });'],
  // Protocols.
  ['SK1248', 'export class A {\n  static [Symbol.hasInstance](): boolean {\n    return true;\n  }\n}'],
  ['SK1248', 'export class A {\n  toString(): number {\n    return 1;\n  }\n}'],
  ['SK1248', 'export class A {\n  toString(radix: number): string {\n    return `${radix}`;\n  }\n}'],
  ['SK1248', 'export class A {\n  [Symbol.toPrimitive](): () => number {\n    return () => 1;\n  }\n}'],
  ['SK1248', 'export const o = { valueOf: 1 };'],
  ['SK1248', 'export class A {\n  static length = "a";\n}'],
  ['SK1248', 'export class A {\n  [Symbol.asyncIterator](): string {\n    return "";\n  }\n}'],
  ['SK1248', 'export class A {\n  readonly [Symbol.dispose] = 1;\n}'],
  ['SK1248', "export const f = (o: { [name: string]: unknown }): string => 'a' + o;"],
  // Construction.
  ['SK1250', 'export class A {\n  static make(): A {\n    return new this();\n  }\n}'],
  ['SK1250', 'export class A {\n  constructor() {\n    return new B();\n  }\n}\nclass B extends A {}'],
  ['SK1250', 'const kinds: unknown[] = [];\nexport class A {\n  constructor() {\n    kinds.push(new.target);\n  }\n}'],
  ['SK1250', 'export class A extends Promise<number> {}'],
  ['SK1250', 'export class A extends Uint8Array {}'],
  ['SK1250', 'export class A extends RegExp {}'],
  ['SK1250', 'export class A {\n  static self(): unknown {\n    return this;\n  }\n}'],
  // The road to prototypes.
  [
    'SK1013',
    'export function f(o: object): unknown {\n  let constructor: unknown;\n  ({ constructor } = o);\n  return constructor;\n}',
  ],
  ['SK1013', "export class A {\n  get ['constructor'](): number {\n    return 1;\n  }\n}"],
  ['SK1013', 'export class A {}\nexport const { prototype } = A;'],
  ['SK1014', "export class A {\n  protected n = 1;\n}\nexport const f = (a: A): number => a['n'];"],
  [
    'SK1014',
    "export class A {\n  private n = 1;\n  f(): number {\n    return this.n;\n  }\n}\nexport const f = (a: A, key: 'n' | 'f'): unknown => a[key];",
  ],
])('%s refuses %j', (code, text) => {
  expect([...new Set(workbench.check(`${text}\n`).map((found) => found.code))]).toEqual([code]);
});

test.each([
  [
    {
      'main.ts': "import { b } from './b.ts';\nexport const a = 1;\nexport const c = b;\n",
      'b.ts': "import { a } from './main.ts';\nconst f = (): number => a;\nexport const b: number = f();\n",
    },
  ],
  [
    {
      'main.ts': "import { b } from './b.ts';\nexport const list: number[] = [];\nexport const n = b;\n",
      'b.ts': "import { list } from './main.ts';\nexport const b: number = list.push(1);\n",
    },
  ],
  [
    {
      'main.ts': "import { B } from './b.ts';\nexport class A {\n  readonly n = 1;\n}\nexport const b = new B();\n",
      'b.ts': "import { A } from './main.ts';\nexport class B {\n  static readonly a = new A();\n}\n",
    },
  ],
  [
    {
      'main.ts':
        "import { x } from './b.ts';\nexport function f(): number {\n  return y;\n}\nconst y = 1;\nexport const z = x;\n",
      'b.ts': "import { f } from './main.ts';\nexport const x: number = f();\n",
    },
  ],
])('SK1245 refuses the circle %#', (files) => {
  expect([...new Set(workbench.check(files).map((found) => found.code))]).toEqual(['SK1245']);
});
