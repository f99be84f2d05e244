/** No road to prototypes: they are shared by every value of a kind. */
import ts from 'typescript';
import { isPattern } from '../assignments.ts';
import type { VerifyContext } from '../context.ts';
import { type LocalRule, nothing } from '../local-rule.ts';

export const noPrototypeAccess: LocalRule = {
  code: 'SK1013',
  name: 'no-prototype-access',
  summary: 'the names `__proto__`, `constructor` and `prototype` used on a value',
  why: 'a prototype is shared by all values of its kind: changing it changes what was checked, and `constructor` leads to code made at run time',
  help: 'name the class itself; for data, call the property something else',
  bad: [
    'export const f = (o: { a: number }): unknown => o.constructor;\n',
    'export class A {}\nexport const p: unknown = A.prototype;\n',
    'export const o = { __proto__: { a: 1 } };\n',
    'export function f(o: { a: number }): unknown {\n  let c: unknown;\n  ({ constructor: c } = o);\n  return c;\n}\n',
    "export class B {}\nexport const p = B['prototype'];\n",
    'export function f(o: { a: number }): unknown {\n  let constructor: unknown;\n  ({ constructor } = o);\n  return constructor;\n}\n',
    "export class C {\n  ['constructor'](): number {\n    return 1;\n  }\n}\n",
  ],
  good: [
    "export class A {\n  constructor(readonly n: number) {}\n}\nexport const a = new A(1);\nexport const words = ['constructor', '__proto__'];\n",
  ],
  kinds: [
    ts.SyntaxKind.PropertyAccessExpression,
    ts.SyntaxKind.ElementAccessExpression,
    ts.SyntaxKind.PropertyAssignment,
    ts.SyntaxKind.ShorthandPropertyAssignment,
    ts.SyntaxKind.MethodDeclaration,
    ts.SyntaxKind.GetAccessor,
    ts.SyntaxKind.BindingElement,
  ],

  start: (context) => (node) => {
    const named = namesMember(node);
    if (!named) return nothing;
    const name = memberName(named, context);
    if (name === undefined || !forbidden.has(name)) return nothing;
    // `{ constructor: 1 }` is only data; `{ __proto__: x }` is not.
    if (ts.isPropertyAssignment(node) && name !== '__proto__' && !isPattern(node.parent)) return nothing;
    return [{ node: named, message: `\`${name}\` leads to a prototype` }];
  },
};

const forbidden: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** The node that says which member is meant. */
function namesMember(node: ts.Node): ts.Node | undefined {
  if (ts.isPropertyAccessExpression(node)) return node.name;
  if (ts.isElementAccessExpression(node)) return node.argumentExpression;
  if (ts.isPropertyAssignment(node)) return ts.isComputedPropertyName(node.name) ? undefined : node.name;
  // In a class, a computed `constructor` would stand in for the real one; a plain one is the real one.
  if ((ts.isMethodDeclaration(node) || ts.isGetAccessor(node)) && ts.isClassLike(node.parent)) {
    return ts.isComputedPropertyName(node.name) || ts.isGetAccessor(node) ? node.name : undefined;
  }
  if (ts.isShorthandPropertyAssignment(node)) return isPattern(node.parent) ? node.name : undefined;
  if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) return node.propertyName ?? node.name;
  return undefined;
}

/** The name, also of a key whose type is a forbidden literal. */
function memberName(node: ts.Node, { checker }: VerifyContext): string | undefined {
  if (ts.isIdentifier(node) && !ts.isElementAccessExpression(node.parent)) return node.text;
  if (ts.isStringLiteralLike(node)) return node.text;
  const key = ts.isComputedPropertyName(node) ? node.expression : node;
  if (!ts.isExpression(key)) return undefined;
  const given = checker.getTypeAtLocation(key);
  const type = checker.getBaseConstraintOfType(given) ?? given;
  const members = type.isUnion() ? type.types : [type];
  return members
    .flatMap((member) => (member.isStringLiteral() ? [member.value] : []))
    .find((name) => forbidden.has(name));
}
