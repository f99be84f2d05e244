/** No field is read before it is set: fields are set in the order they are written, and after `super`. */
import type { RulePage } from '../../../../rules/rule.ts';

export const noEarlyField: RulePage = {
  code: 'SK1243',
  name: 'no-early-field',
  summary: 'a field that may be read before it is set, or that nothing sets',
  why: 'fields, static ones too, are set one after another; what an earlier one calls finds the later ones `undefined`, and before `super` there is no object at all',
  help: 'write the field above the one that needs it; give a static field its value where it is declared; call `super` first, as a statement of its own',
  bad: [
    'function twice(read: () => number): number {\n  return read() + read();\n}\nexport class Sizes {\n  readonly double: number = twice(() => this.single);\n  readonly single: number = 2;\n}\n',
    "export class Safe {\n  readonly opened: string = this.open();\n  readonly #code = 'x';\n  open(): string {\n    return this.#code;\n  }\n}\n",
    'export class Limits {\n  static readonly #read = (): number => Limits.max;\n  static readonly copy: number = Limits.#read();\n  static readonly max: number = 10;\n}\n',
    'export class Limits {\n  static max: number;\n}\n',
    'class Base {\n  readonly n = 1;\n}\nexport class Derived extends Base {\n  constructor(ready: boolean) {\n    if (ready) super();\n  }\n}\n',
    'class Base {\n  constructor(readonly read: () => number) {}\n}\nexport class Derived extends Base {\n  readonly size = 1;\n  constructor() {\n    super(() => this.size);\n  }\n}\n',
  ],
  good: [
    'export class Sizes {\n  readonly single: number = 2;\n  readonly double: number = this.twice();\n  readonly later = (): number => this.last;\n  readonly last = 3;\n  twice(): number {\n    return this.single * 2;\n  }\n}\n',
    'export class Limits {\n  static readonly max: number = 10;\n  static readonly all: readonly number[] = [Limits.max, Limits.twice()];\n  static twice(): number {\n    return Limits.max * 2;\n  }\n}\n',
  ],
};
