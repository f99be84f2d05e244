/** No variable, class or static field is read, by whatever function, before it is set. */
import type { RulePage } from '../../../../rules/rule.ts';

export const noEarlyVariable: RulePage = {
  code: 'SK1244',
  name: 'no-early-variable',
  summary: 'a variable or class that may be read before it is set',
  why: 'TypeScript looks at the order within one function and does not follow calls; at run time the read fails, or gives `undefined` whatever the type says',
  help: 'move the declaration up, above what calls the function that reads it; give a `let` its first value where it is declared',
  bad: [
    'function scale(): number {\n  return factor * 2;\n}\nexport const area: number = scale();\nconst factor = 3;\n',
    'const make = (): Item => new Item();\nexport const first = make();\nclass Item {}\n',
    'export function f(call: (read: () => number) => number): number {\n  const early = call(() => step + 1);\n  const step = 1;\n  return early + step;\n}\n',
    'let total: number;\nexport function start(now: boolean): void {\n  if (now) total = 1;\n}\nexport const read = (): number => total;\n',
    "export function f(kind: 'a' | 'b'): number {\n  switch (kind) {\n    case 'a':\n      let n: number | undefined = 1;\n      return n;\n    case 'b':\n      n = 2;\n      return n;\n  }\n}\n",
    'export function area(width: () => number = () => height, size = width(), height = 2): number {\n  return size * height;\n}\n',
    'class A {\n  static readonly first = make();\n}\nfunction make(): A {\n  return new A();\n}\nexport const a = A.first;\n',
  ],
  good: [
    'export const area = (): number => factor * 2;\nfunction helper(): number {\n  return factor;\n}\nconst factor = 3;\nexport const n = helper();\n',
    'type Parse = (text: string) => number;\nlet parse: Parse;\nconst inner: Parse = (text) => (text.length > 2 ? parse(text.slice(1)) : 0);\nparse = (text) => inner(text) + 1;\nexport const n = parse("abcd");\n',
    'const listeners: (() => void)[] = [];\nfunction subscribe(listener: () => void): () => void {\n  listeners.push(listener);\n  return () => void listeners.splice(listeners.indexOf(listener), 1);\n}\nexport function once(f: () => void): void {\n  const stop = subscribe(() => {\n    stop();\n    f();\n  });\n}\n',
    'export class Rows {\n  constructor(readonly rows: number[][]) {}\n  halve(): void {\n    const other = new Rows([]).rows;\n    for (const list of [this.rows, other]) list[0] = (list[0] ?? []).map((n, i) => n - (list[1]?.[i] ?? 0));\n  }\n}\n',
    "export const commands = { help: { run: (): string => text } };\nconst text = 'help';\n",
  ],
};
