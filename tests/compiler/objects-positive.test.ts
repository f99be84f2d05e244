/** Idiomatic classes, closures, generators and modules: the rules about objects and initialisation have nothing to say. */
import { expect, test } from 'vitest';
import { Workbench } from './check-example.ts';

const workbench = new Workbench();

test.each([
  // Methods, called and wrapped.
  'export class Counter {\n  #count = 0;\n  next = (): number => {\n    this.#count += 1;\n    return this.#count;\n  };\n}\nexport const { next } = new Counter();',
  'export class Chain {\n  readonly #parts: string[] = [];\n  add(part: string): this {\n    this.#parts.push(part);\n    return this;\n  }\n  build(): string {\n    return this.#parts.join();\n  }\n}\nexport const text = new Chain().add("a").add("b").build();',
  "export const numbers = ['1', '2'].map(Number).map(Math.sqrt).filter(Number.isFinite).map(String);",
  'export const keys = [{ a: 1 }, { b: 2 }].map(Object.keys);',
  'export const letters = [97, 98].map((code) => String.fromCharCode(code)).map((s) => s.toUpperCase());',
  'interface Api {\n  get(): number;\n  set(n: number): void;\n}\nfunction make(): Api {\n  let value = 0;\n  return {\n    get: () => value,\n    set(n) {\n      value = n;\n    },\n  };\n}\nconst { get, set } = make();\nexport function f(): number {\n  set(1);\n  return get();\n}',
  'export class A {\n  readonly n = 1;\n  f(): number {\n    return this.n;\n  }\n}\nexport const f = (a: A | undefined): number => a?.f() ?? 0;\nexport const g = (a: A): number => (a.f)();\nexport const h = (a: A): boolean => typeof a.f === "function";',
  'export class A {\n  readonly n = 1;\n  f(): number {\n    return this.n;\n  }\n}\nexport function g(a: A): () => number {\n  return a.f.bind(a);\n}',
  'export interface Visitor {\n  enter?(name: string): void;\n  leave?(name: string): void;\n}\nexport function visit(visitor: Visitor, name: string): void {\n  visitor.enter?.(name);\n  if (visitor.leave !== undefined) visitor.leave(name);\n}',
  'export class A {\n  static readonly #made: A[] = [];\n  static make(): A {\n    const made = new A();\n    A.#made.push(made);\n    return made;\n  }\n  static count(): number {\n    return this.#made.length;\n  }\n}\nexport const makers = [A.make].length + A.count();'
    .replace('[A.make].length', 'A.make().size')
    .replace('  static make', '  readonly size = 1;\n  static make'),
  // A class has a method of the same name that needs its object, but none of what else the interface asks for.
  'interface Context {\n  require(name: string): string;\n  readonly settings: string;\n}\nexport const setup = ({ require, settings }: Context): string => require(settings);\nexport class Lock {\n  #free = true;\n  require(): boolean {\n    return this.#free;\n  }\n}',
  // Construction.
  'export class Stack<T> {\n  readonly #items: T[] = [];\n  constructor(...items: readonly T[]) {\n    for (const item of items) this.push(item);\n  }\n  push(item: T): void {\n    this.#items.push(item);\n  }\n  get size(): number {\n    return this.#items.length;\n  }\n}',
  'export class Grid {\n  readonly width: number;\n  readonly height: number;\n  readonly #cells: number[];\n  constructor(width: number, height: number) {\n    this.width = width;\n    this.height = height;\n    this.#cells = Array.from({ length: width * height }, () => 0);\n    this.clear(1);\n  }\n  clear(n: number): void {\n    this.#cells.fill(n);\n  }\n}',
  "export abstract class Shape {\n  constructor(readonly name: string) {}\n  abstract area(): number;\n  describe(): string {\n    return `${this.name}: ${this.area()}`;\n  }\n}\nexport class Square extends Shape {\n  constructor(readonly side: number) {\n    super('square');\n  }\n  area(): number {\n    return this.side ** 2;\n  }\n}",
  "export class Failure extends Error {\n  override readonly name = 'Failure';\n  constructor(\n    message: string,\n    readonly code: number,\n  ) {\n    super(message);\n  }\n}",
  'export class Node1 {\n  readonly children: Node1[] = [];\n  constructor(readonly parent: Node1 | undefined) {\n    parent?.children.push(this);\n  }\n}',
  'export class Emitter {\n  readonly #listeners = new Set<() => void>();\n  on(listener: () => void): () => void {\n    this.#listeners.add(listener);\n    return () => {\n      this.#listeners.delete(listener);\n    };\n  }\n}\nexport class View {\n  #count = 0;\n  readonly stop: () => void;\n  constructor(emitter: Emitter) {\n    this.stop = emitter.on(() => this.#tick());\n  }\n  #tick(): void {\n    this.#count += 1;\n  }\n}'.replace(
    'this.stop = emitter.on(() => this.#tick());',
    'this.stop = () => {};\n    emitter.on(() => this.#tick());',
  ),
  'function memoize<K, V>(f: (key: K) => V): (key: K) => V {\n  const known = new Map<K, { value: V }>();\n  return (key) => {\n    const hit = known.get(key);\n    if (hit) return hit.value;\n    const value = f(key);\n    known.set(key, { value });\n    return value;\n  };\n}\nexport class Fibonacci {\n  readonly at = memoize((n: number): number => (n < 2 ? n : this.at(n - 1) + this.at(n - 2)));\n  readonly calls = 0;\n}',
  'export class Lazy<T> {\n  #value: { readonly it: T } | undefined;\n  readonly #make: () => T;\n  constructor(make: () => T) {\n    this.#make = make;\n  }\n  get(): T {\n    this.#value ??= { it: this.#make() };\n    return this.#value.it;\n  }\n}\nexport class Config {\n  readonly size = new Lazy(() => this.width * 2);\n  readonly width = 2;\n}',
  'export class Commands {\n  readonly table = new Map<string, () => void>([\n    ["up", () => this.move(1)],\n    ["down", () => this.move(-1)],\n  ]);\n  at = 0;\n  move(by: number): void {\n    this.at += by;\n  }\n}',
  'export class List {\n  next: List = this;\n  before: List = this;\n  constructor(readonly value: number) {}\n  after(other: List): void {\n    this.next = other;\n    other.before = this;\n  }\n}',
  'export class A {\n  readonly kind: "big" | "small";\n  readonly limit: number;\n  constructor(n: number) {\n    if (n > 10) {\n      this.kind = "big";\n      this.limit = 100;\n    } else {\n      this.kind = "small";\n      this.limit = 10;\n    }\n    this.check(n);\n  }\n  check(n: number): void {\n    if (n > this.limit) throw new RangeError(this.kind);\n  }\n}',
  'export class A {\n  readonly n: number;\n  constructor(text: string) {\n    const n = Number(text);\n    if (!Number.isFinite(n)) throw new RangeError(text);\n    this.n = n;\n  }\n}',
  'export class Point {\n  static readonly origin = new Point(0, 0);\n  static readonly unit = Point.of(1);\n  constructor(\n    readonly x: number,\n    readonly y: number,\n  ) {}\n  static of(n: number): Point {\n    return new Point(n, n);\n  }\n}',
  'class Base {\n  constructor() {\n    this.start();\n  }\n  start(): void {}\n}\nexport class A extends Base {\n  readonly n = 1;\n  override start(): void {\n    super.start();\n  }\n}',
  'export class Tree<T> implements Iterable<T> {\n  readonly #left: Tree<T> | undefined;\n  constructor(\n    readonly value: T,\n    left?: Tree<T>,\n  ) {\n    this.#left = left;\n  }\n  *[Symbol.iterator](): Generator<T> {\n    if (this.#left) yield* this.#left;\n    yield this.value;\n  }\n}',
  // Variables.
  'export const start = (): number => limit + twice(limit);\nconst limit = 3;\nfunction twice(n: number): number {\n  return n * factor;\n}\nconst factor = 2;\nexport const n = start();',
  'export const isEven = (n: number): boolean => n === 0 || isOdd(n - 1);\nexport const isOdd = (n: number): boolean => n !== 0 && isEven(n - 1);\nexport const even = isEven(4);',
  'const handlers = { help: (): string => text, quit: (): string => bye };\nconst text = "help";\nconst bye = "bye";\nexport const f = (key: keyof typeof handlers): string => handlers[key]();',
  'const routes: (() => number)[] = [];\nfunction route(f: () => number): void {\n  routes.push(f);\n}\nroute(() => late);\nconst late = 1;\nexport const n = routes.length;',
  'const registry = new Map<string, () => number>();\nregistry.set("a", () => late);\nconst late = 1;\nexport const f = (): number | undefined => registry.get("a")?.();',
  'class Parser {\n  readonly rules = ["a"];\n  parse(): number {\n    return table.size;\n  }\n}\nconst parser = new Parser();\nconst table = new Map<string, number>();\nexport const n = parser.parse();',
  'export function f(list: readonly number[]): () => number {\n  let sum: number;\n  if (list.length > 1) {\n    sum = list.length;\n  } else {\n    sum = 0;\n  }\n  return () => sum;\n}',
  "export function f(kind: 'a' | 'b'): () => number {\n  let n: number;\n  switch (kind) {\n    case 'a':\n      n = 1;\n      break;\n    default:\n      n = 2;\n  }\n  return () => n;\n}",
  'export function f(go: () => number): () => number {\n  let n: number;\n  try {\n    n = go();\n  } catch {\n    n = 0;\n  }\n  return () => n;\n}',
  'export function f(): number | undefined {\n  let last: number | undefined;\n  const keep = (n: number): void => {\n    last = n;\n  };\n  keep(1);\n  return last;\n}',
  'export function walk(depth: number): number {\n  const inner = (n: number): number => (n === 0 ? base : walk(n - 1));\n  const base = 1;\n  return inner(depth);\n}',
  'export async function f(wait: () => Promise<void>): Promise<number> {\n  const show = (): number => total;\n  let total = 0;\n  await wait();\n  total += 1;\n  return show();\n}',
  'export function debounce(f: () => void, after: (g: () => void) => () => void): () => void {\n  let cancel: (() => void) | undefined;\n  return () => {\n    cancel?.();\n    cancel = after(f);\n  };\n}',
  "export function f(kind: 'a' | 'b'): number {\n  switch (kind) {\n    case 'a': {\n      const n = 1;\n      return n;\n    }\n    case 'b': {\n      const n = 2;\n      return n;\n    }\n  }\n}",
  'export function* pages(size: number): Generator<number> {\n  const next = (at: number): number => at + size;\n  for (let at = 0; at < 10; at = next(at)) yield at;\n}\nexport const all = [...pages(2)];',
  'export const f = (a: number, b = a, { c = b } = { c: 1 }): number => a + b + c;',
  'const cache = new Map<number, number>();\nexport function fib(n: number): number {\n  const known = cache.get(n);\n  if (known !== undefined) return known;\n  const value = n < 2 ? n : fib(n - 1) + fib(n - 2);\n  cache.set(n, value);\n  return value;\n}\nexport const ten = fib(10);',
  // Accessors, protocols, thenables, construction.
  'export class Celsius {\n  #degrees = 0;\n  get degrees(): number {\n    return this.#degrees;\n  }\n  set degrees(degrees: number) {\n    this.#degrees = degrees;\n  }\n  get fahrenheit(): number {\n    return this.#degrees * 1.8 + 32;\n  }\n  toString(): string {\n    return `${this.#degrees} C`;\n  }\n}\nexport const text = `${new Celsius()}`;',
  "export type Expr = { readonly kind: 'if'; readonly test: Expr; readonly then: Expr } | { readonly kind: 'number'; readonly n: number };\nexport const one: Expr = { kind: 'if', test: { kind: 'number', n: 0 }, then: { kind: 'number', n: 1 } };",
  'export async function f(list: readonly Promise<number>[]): Promise<number> {\n  const all = await Promise.all(list.map((one) => one.then((n) => n + 1)));\n  return all.length;\n}',
  'export class A {\n  constructor() {\n    if (new.target === A) return;\n  }\n  isSame(other: unknown): boolean {\n    return this === other || other instanceof A;\n  }\n}',
  'export class Names extends Map<string, string> {\n  lookup(name: string): string {\n    return this.get(name) ?? name;\n  }\n}\nexport const names = new Names([["a", "b"]]);',
  'type Constructor<T> = new () => T;\nexport const make = <T>(C: Constructor<T>): T => new C();\nclass A {\n  readonly n = 1;\n}\nexport const n = make(A).n;',
  'export class Safe {\n  readonly #code = 1;\n  static isSafe(x: object): boolean {\n    return #code in x;\n  }\n  equals(other: Safe): boolean {\n    return this.#code === other.#code;\n  }\n}',
])('accepts %j', (text) => {
  expect(workbench.check(`${text}\n`).map((found) => `${found.code} ${found.start.line} ${found.message}`)).toEqual([]);
});

test('modules that import each other are fine while nothing is read early', () => {
  const files = {
    'main.ts':
      "import { type Expr, show } from './show.ts';\nexport class Sum {\n  constructor(readonly parts: readonly Expr[]) {}\n}\nexport const text = (): string => show(new Sum([]));\n",
    'show.ts':
      "import { Sum } from './main.ts';\nexport type Expr = Sum | number;\nexport const show = (expr: Expr): string => (expr instanceof Sum ? expr.parts.map(show).join() : `${expr}`);\n",
  };
  expect(workbench.check(files)).toEqual([]);
});
