/** Programs about objects and initialisation that strict TypeScript accepts and that go wrong: each refused, by exactly its rule. */
import { expect, test } from 'vitest';
import { Workbench } from './check-example.ts';

const workbench = new Workbench();

const door =
  "class Door {\n  readonly #name = 'door';\n  open(): string {\n    return this.#name;\n  }\n  shut(): string {\n    return this.#name;\n  }\n}\n";

test.each([
  // Methods keep their object.
  ['SK1240', `${door}export const f = (d: Door): (() => string) => d.open;`],
  ['SK1240', `${door}export const f = (d: Door): string => (0, d.open)();`],
  ['SK1240', `${door}export const f = (d: Door | undefined): (() => string) | undefined => d?.open;`],
  ['SK1240', `${door}export const f = (d: Door): string => [d.open][0]?.() ?? '';`],
  ['SK1240', `${door}export const f = (d: Door, wide: boolean): string => (wide ? d.open : d.shut)();`],
  ['SK1240', `${door}export const f = (d: Door): string => (d.open || d.shut)();`],
  ['SK1240', `${door}export function f(d: Door): string {\n  const { open: o } = d;\n  return o();\n}`],
  ['SK1240', `${door}export function f({ open }: Door): string {\n  return open();\n}`],
  ['SK1240', `${door}export const f = ({ open = (): string => '' }: Door): string => open();`],
  ['SK1240', `${door}export function f([{ open }]: readonly [Door]): string {\n  return open();\n}`],
  [
    'SK1240',
    `${door}export function f(list: readonly Door[]): string {\n  for (const { open } of list) return open();\n  return '';\n}`,
  ],
  [
    'SK1240',
    `${door}export function f(d: Door): string {\n  let open: () => string;\n  ({ open } = d);\n  return open();\n}`,
  ],
  [
    'SK1240',
    `${door}export function f(d: Door): string {\n  let o: () => string;\n  ({ open: o } = d);\n  return o();\n}`,
  ],
  [
    'SK1240',
    `${door}export const f = (d: Door): string => d['open'].call(d);`.replace('.call(d)', '.call(new Door())'),
  ],
  ['SK1240', `${door}export const f = (d: Door): string => d.open.apply({});`],
  ['SK1240', `${door}export const f = (d: Door): (() => string) => d.open.bind(undefined);`],
  ['SK1240', `${door}export const f = (d: Door): (() => string) => d.open.bind(new Door());`],
  ['SK1240', `${door}export const f = (d: Door, key: 'open' | 'shut'): (() => string) => d[key];`],
  ['SK1240', `${door}export const f = (d: Door): { readonly run: () => string } => ({ run: d.open });`],
  ['SK1240', `${door}export const f = (d: Door): Promise<string> => Promise.resolve('').then(d.open);`],
  ['SK1240', `${door}export const f = (d: Door, g: (() => string) | undefined): string => (g ?? d.open)();`],
  ['SK1240', `${door}export class Out extends Door {\n  f(): () => string {\n    return super.open;\n  }\n}`],
  ['SK1240', `${door}export class Out extends Door {\n  readonly f = this.open;\n}`],
  ['SK1240', `${door}export function* f(d: Door): Generator<() => string> {\n  yield d.open;\n}`],
  ['SK1240', `${door}export async function f(d: Door): Promise<() => string> {\n  return d.open;\n}`],
  ['SK1240', `${door}export function f(d: Door): void {\n  throw d.open;\n}`],
  [
    'SK1240',
    `${door}interface Opens {\n  open(): string;\n}\nexport const f = (d: Opens): (() => string) => d.open;\nexport const g = f(new Door());`,
  ],
  ['SK1240', `${door}type View = Readonly<Door>;\nexport const f = (d: View): (() => string) => d.open;`],
  ['SK1240', `${door}type View = Pick<Door, 'open'>;\nexport const f = (d: View): (() => string) => d.open;`],
  ['SK1240', `${door}export const f = <T extends Door>(d: T): (() => string) => d.open;`],
  [
    'SK1240',
    `${door}class Gate {\n  readonly n = 1;\n  open(): string {\n    return \`\${this.n}\`;\n  }\n}\nexport const f = (d: Door | Gate): (() => string) => d.open;`,
  ],
  ['SK1240', 'export const f = (m: Map<string, number>): ((key: string) => number | undefined) => m.get;'],
  ['SK1240', "export const { log } = { log: ''.at };"],
  ['SK1240', 'export const f = (list: readonly number[]): string => [list.join].map((join) => join()).join();'],
  ['SK1240', "export const trim = ['a'].map(' '.concat);"],
  ['SK1240', 'export const all = Promise.all;'],
  ['SK1240', 'export const test = ["a"].filter(/a/.test);'],
  [
    'SK1240',
    `class Registry {\n  static readonly names: string[] = ['a'];\n  static first(): string {\n    return this.names[0] ?? '';\n  }\n}\nexport const f = Registry.first;`,
  ],
  [
    'SK1240',
    `${door}const pluck = <T, K extends keyof T>(list: readonly T[], key: K): T[K][] => list.map((one) => one[key]);\nexport const opens = pluck([new Door()], 'open');`,
  ],
  ['SK1240', `${door}export const f = (d: Door): unknown => ({ d, x: d.open satisfies unknown });`],
  ['SK1240', `${door}export function f(d: Door, open: () => string = d.open): string {\n  return open();\n}`],
  // Methods stay what they are.
  ['SK1241', `${door}export function f(d: Door): void {\n  d.open = () => 'x';\n}`],
  ['SK1241', `${door}export function f(d: Door): void {\n  d['open'] = () => 'x';\n}`],
  ['SK1241', `${door}export function f(d: Door): void {\n  [d.open] = [() => 'x'];\n}`],
  ['SK1241', `${door}export function f(d: Door): void {\n  ({ a: d.open } = { a: () => 'x' });\n}`],
  [
    'SK1241',
    `${door}export class Out extends Door {\n  constructor() {\n    super();\n    this.open = () => 'x';\n  }\n}`,
  ],
  [
    'SK1241',
    'export interface Job {\n  run?(): void;\n}\nexport function f(job: Job): void {\n  job.run ??= () => {};\n}',
  ],
  ['SK1241', 'JSON.stringify = () => "";\nexport {};'],
  ['SK1241', 'export function f(list: number[]): void {\n  list.push = () => 0;\n}'],
  // Nobody sees an object before it is done.
  [
    'SK1242',
    'export class A {\n  readonly n: number;\n  constructor() {\n    this.f();\n    this.n = 1;\n  }\n  f(): number {\n    return this.n;\n  }\n}',
  ],
  [
    'SK1242',
    'export class A {\n  readonly n: number;\n  constructor() {\n    this.f();\n    this.n = 1;\n  }\n  f(): number {\n    return this.g();\n  }\n  g(): number {\n    return this.n;\n  }\n}',
  ],
  [
    'SK1242',
    'export class A {\n  readonly n: number;\n  constructor() {\n    this.#f();\n    this.n = 1;\n  }\n  #f(): number {\n    return this.n;\n  }\n}',
  ],
  [
    'SK1242',
    'export class A {\n  readonly n: number;\n  constructor() {\n    const get = (): number => this.n;\n    this.n = get();\n  }\n}',
  ],
  [
    'SK1242',
    'export class A {\n  readonly n: number;\n  constructor() {\n    this.n = [1].map(() => this.n)[0] ?? 0;\n  }\n}',
  ],
  [
    'SK1242',
    'export class A {\n  readonly n: number;\n  constructor(list: A[]) {\n    list.push(this);\n    this.n = 1;\n  }\n}',
  ],
  [
    'SK1242',
    'export class A {\n  readonly n: number;\n  constructor(on: (f: () => number) => void) {\n    on(() => this.n);\n    this.n = 1;\n  }\n}',
  ],
  [
    'SK1242',
    'export class A {\n  readonly n: number;\n  constructor(on: (f: () => number) => void) {\n    const f = (): number => this.n;\n    on(f);\n    this.n = 1;\n  }\n}',
  ],
  [
    'SK1242',
    'export class A {\n  readonly n: number;\n  constructor(on: (a: A) => void) {\n    const self = this;\n    on(self);\n    this.n = 1;\n  }\n}',
  ],
  [
    'SK1242',
    'export class A {\n  readonly n: number;\n  constructor(on: (a: { get(): number }) => void) {\n    const self = this;\n    on({\n      get() {\n        return self.n;\n      },\n    });\n    this.n = 1;\n  }\n}',
  ],
  [
    'SK1242',
    'export class A {\n  readonly n: number;\n  constructor(go: boolean) {\n    if (go) {\n      this.n = 1;\n    } else {\n      this.f();\n      this.n = 2;\n    }\n  }\n  f(): number {\n    return this.n;\n  }\n}',
  ],
  [
    'SK1242',
    'export class A {\n  readonly n: number;\n  constructor(go: boolean) {\n    if (go) this.n = 1;\n    else this.n = this.f();\n  }\n  f(): number {\n    return this.n;\n  }\n}',
  ],
  [
    'SK1242',
    'export class A {\n  readonly n: number;\n  constructor() {\n    try {\n      this.f();\n    } finally {\n      this.n = 1;\n    }\n  }\n  f(): number {\n    return this.n;\n  }\n}',
  ],
  [
    'SK1242',
    'export class A {\n  readonly n: number;\n  constructor(kind: 1 | 2) {\n    switch (kind) {\n      case 1:\n        this.f();\n        break;\n      default:\n    }\n    this.n = 1;\n  }\n  f(): number {\n    return this.n;\n  }\n}',
  ],
  [
    'SK1242',
    'export class A {\n  readonly n: number;\n  constructor() {\n    const { twice } = this;\n    this.n = twice;\n  }\n  get twice(): number {\n    return this.n * 2;\n  }\n}',
  ],
  [
    'SK1242',
    "export class A {\n  readonly n: number;\n  constructor() {\n    this.n = this['twice'];\n  }\n  get twice(): number {\n    return this.n * 2;\n  }\n}",
  ],
  [
    'SK1242',
    'export class A {\n  readonly n: number;\n  constructor() {\n    this.size = 2;\n    this.n = 1;\n  }\n  get size(): number {\n    return 1;\n  }\n  set size(m: number) {\n    if (this.n < m) throw new RangeError("too large");\n  }\n}',
  ],
  [
    'SK1242',
    "class Base {\n  constructor() {\n    this.start();\n  }\n  start(): void {}\n}\nexport class A extends Base {\n  readonly text = 'a';\n  override start(): void {\n    this.text.trim();\n  }\n}",
  ],
  [
    'SK1242',
    "class Base {\n  constructor() {\n    this.start();\n  }\n  start(): void {}\n}\nclass Middle extends Base {}\nexport class A extends Middle {\n  readonly text = 'a';\n  override start(): void {\n    this.text.trim();\n  }\n}",
  ],
  [
    'SK1242',
    "class Base {\n  readonly size = this.measure();\n  measure(): number {\n    return 1;\n  }\n}\nexport class A extends Base {\n  readonly text = 'a';\n  override measure(): number {\n    return this.text.length;\n  }\n}",
  ],
  [
    'SK1242',
    "class Base {\n  constructor() {\n    this.start();\n  }\n  start(): void {}\n}\nexport class A extends Base {\n  readonly #text = 'a';\n  override start(): void {\n    this.#text.trim();\n  }\n}",
  ],
  [
    'SK1242',
    'const made: Base[] = [];\nclass Base {\n  constructor() {\n    made.push(this);\n  }\n}\nexport class A extends Base {\n  readonly n = 1;\n}',
  ],
  [
    'SK1242',
    "abstract class Base {\n  readonly all: string;\n  constructor() {\n    this.all = this.text.trim() + this.get();\n  }\n  readonly text: string = '';\n  abstract get(): string;\n}\nexport class A extends Base {\n  readonly n = { text: '' };\n  get(): string {\n    return this.n.text;\n  }\n}",
  ],
  [
    'SK1242',
    'export class A {\n  readonly handlers = { go: (): number => this.n };\n  readonly m = 1;\n  readonly n: number;\n  constructor() {\n    this.n = this.handlers.go();\n  }\n}',
  ],
  [
    'SK1242',
    'export class A {\n  readonly #run: () => number;\n  readonly n: number;\n  constructor() {\n    this.#run = () => this.n;\n    this.n = this.#run();\n  }\n}',
  ],
  [
    'SK1242',
    'class Child {\n  constructor(readonly parent: A) {}\n}\nexport class A {\n  readonly child: Child = new Child(this);\n  readonly n = 1;\n}',
  ],
])('%s refuses %j', (code, text) => {
  expect([...new Set(workbench.check(`${text}\n`).map((found) => found.code))]).toEqual([code]);
});

test('SK1242: `new Map(entries)` calls an override of `set` before its fields are set', () => {
  const text = `export class Log extends Map<string, number> {
  readonly seen: string[] = [];
  constructor(entries: readonly [string, number][]) {
    super(entries);
  }
  override set(key: string, value: number): this {
    this.seen.push(key);
    super.set(key, value);
    return this;
  }
}
`;
  expect(workbench.check(text).map((found) => found.code)).toContain('SK1242');
});
