/** `this` only in a class: elsewhere its value depends on the call. */
import ts from 'typescript';
import { type LocalRule, nothing } from '../local-rule.ts';

export const noThisOutsideClass: LocalRule = {
  code: 'SK1006',
  name: 'no-this-outside-class',
  summary: '`this` outside a class',
  why: 'outside a class the value of `this` depends on how the function is called',
  help: 'take the object as a parameter, or make a class of it',
  bad: [
    'export function f(): unknown {\n  return this;\n}\n',
    'export const o = {\n  n: 1,\n  get(): number {\n    return this.n;\n  },\n};\n',
    'export class A {\n  n = 1;\n  f(): () => unknown {\n    return function () {\n      return this;\n    };\n  }\n}\n',
  ],
  good: [
    'export class A {\n  readonly #n = 1;\n  readonly twice = (): number => this.#n * 2;\n  static made = 0;\n  constructor() {\n    A.made += this.#n;\n  }\n  get n(): number {\n    return [1].map((x) => x + this.#n).length;\n  }\n}\n',
  ],
  kinds: [ts.SyntaxKind.ThisKeyword],

  start: () => (node) => (isInClass(node) ? nothing : [{ node, message: '`this` is used outside a class' }]),
};

/** The nearest thing with a `this` of its own is a member of a class. */
function isInClass(node: ts.Node): boolean {
  const container = ts.findAncestor(
    node.parent,
    (above) => (ts.isFunctionLike(above) && !ts.isArrowFunction(above)) || ts.isClassElement(above),
  );
  return container !== undefined && ts.isClassLike(container.parent);
}
