/** Nobody sees an object before its constructors are done with it. */
import type { RulePage } from '../../../../rules/rule.ts';

export const noEarlyThis: RulePage = {
  code: 'SK1242',
  name: 'no-early-this',
  summary: 'an object that is used, or given out, before all its fields are set',
  why: 'a method that is called by a constructor, or whoever is given `this`, finds the fields that are not set yet `undefined`, those of subclasses included',
  help: 'set every field first; compute from the parameters instead of `this`; let a function make the object and then hand it on',
  bad: [
    'export class Person {\n  readonly greeting: string;\n  readonly name: string;\n  constructor(name: string) {\n    this.greeting = this.greet();\n    this.name = name;\n  }\n  greet(): string {\n    return this.name;\n  }\n}\n',
    "abstract class Widget {\n  readonly width: number;\n  constructor() {\n    this.width = this.measure();\n  }\n  abstract measure(): number;\n}\nexport class Label extends Widget {\n  readonly text = 'label';\n  measure(): number {\n    return this.text.length;\n  }\n}\n",
    'const items: Item[] = [];\nexport class Item {\n  readonly name: string;\n  constructor(name: string) {\n    items.push(this);\n    this.name = name;\n  }\n}\n',
    'export class Timer {\n  readonly first: number;\n  readonly limit: number;\n  constructor(now: (timer: Timer) => number) {\n    this.first = now(this);\n    this.limit = 10;\n  }\n}\n',
    'export class Box {\n  readonly area: number;\n  readonly side: number;\n  constructor(side: number) {\n    this.area = this.size;\n    this.side = side;\n  }\n  get size(): number {\n    return this.side;\n  }\n}\n',
  ],
  good: [
    'const items: Item[] = [];\nexport class Item {\n  readonly name: string;\n  readonly #upper: string;\n  constructor(name: string) {\n    this.name = name;\n    this.#upper = this.#raise();\n    items.push(this);\n  }\n  #raise(): string {\n    return this.name.toUpperCase();\n  }\n  get upper(): string {\n    return this.#upper;\n  }\n}\n',
    "abstract class Shape {\n  readonly label: string;\n  constructor() {\n    this.label = this.name();\n  }\n  abstract name(): string;\n}\nexport class Square extends Shape {\n  readonly side = 1;\n  name(): string {\n    return 'square';\n  }\n}\n",
    'export class Button {\n  readonly onClick = (): void => this.press();\n  #count = 0;\n  press(): void {\n    this.#count += 1;\n  }\n  get count(): number {\n    return this.#count;\n  }\n}\n',
  ],
};
