/** What is optional is absent until it is set, in classes too. */
import { beforeAll, expect, test } from 'vitest';
import { createEngine, type QuickJSEngine } from '../../runtime/index.ts';
import { outcomeOf } from './verified.ts';

let engine: QuickJSEngine;
beforeAll(async () => {
  engine = await createEngine({ now: () => performance.now() });
});

test.each([
  ['class A { note?: string; n = 1 }\nexport const outcome = (): string => Object.keys(new A()).join();', 'n'],
  ["class A { note?: string }\nexport const outcome = (): string => String('note' in new A());", 'false'],
  [
    "class A { readonly a?: number\n  ['b'](): string { return 'b'; } }\nexport const outcome = (): string => new A().b();",
    'b',
  ],
  ['class A { static made?: number; static n = 2 }\nexport const outcome = (): string => `${A.made ?? A.n}`;', '2'],
  [
    "class A { note?: string }\nexport function outcome(): string {\n  const a = new A();\n  a.note = 'x';\n  return `${a.note}${Object.keys(a).join()}`;\n}",
    'xnote',
  ],
  [
    "class A { note?: {\n    a: string;\n  }; }\nexport function outcome(): string {\n  const { note = { a: 'none' } } = new A();\n  return note.a;\n}",
    'none',
  ],
  [
    "class A { #c?: string; static #s?: number; n = 1\n  put(c: string): void { this.#c = c; A.#s = 2; }\n  get(): string { return `${this.#c ?? 'none'}${A.#s ?? 0}`; }\n  is(o: object): boolean { return #c in o; } }\nexport function outcome(): string {\n  const a = new A();\n  const before = a.get();\n  a.put('x');\n  return `${before} ${a.get()} ${a.is(a)} ${Object.keys(a).join()}`;\n}",
    'none0 x2 true n',
  ],
  [
    "const K = Symbol('k');\nconst L = 'l';\nclass A { [K]?: string; [L]?: string; ['m']?: string }\nexport const outcome = (): string => {\n  const a = new A();\n  return `${K in a} ${L in a} ${'m' in a}`;\n};",
    'false false false',
  ],
])('%s', async (program, outcome) => {
  expect(await outcomeOf(engine, program)).toBe(outcome);
});
