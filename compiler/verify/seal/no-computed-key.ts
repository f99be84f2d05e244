/** No key of any string on an object with known properties. */
import ts from 'typescript';
import { type Found, type LocalRule, nothing } from '../local-rule.ts';
import { membersOf } from '../type-parts.ts';

export const noComputedKey: LocalRule = {
  code: 'SK1014',
  name: 'no-computed-key',
  summary: 'a key that may be any string, on an object that is no record, or that names a private member',
  why: 'a string that is only known at run time can name anything the object inherits',
  help: 'use a `Map`, give the object an index signature, or narrow the key to `keyof`',
  bad: [
    'export function f(o: { a: number }, key: string): unknown {\n  return o[key];\n}\n',
    "export class Vault {\n  private secret = 1;\n  get open(): boolean {\n    return this.secret === 2;\n  }\n}\nexport function f(vault: Vault): void {\n  vault['secret'] = 2;\n}\n",
  ],
  good: [
    "export function f(o: { readonly [name: string]: number }, key: string): number | undefined {\n  return o[key];\n}\nexport function g(o: { a: number; b: number }, key: 'a' | 'b'): number {\n  return o[key];\n}\nexport function m(o: { on: { readonly [name: string]: number } } | undefined, key: string): number | undefined {\n  return o?.on[key];\n}\nexport function h(o: readonly number[], i: number): number | undefined {\n  return o[i];\n}\nexport function k<T, K extends keyof T>(o: T, key: K): T[K] {\n  return o[key];\n}\n",
  ],
  kinds: [ts.SyntaxKind.ElementAccessExpression],

  start: (context) => (node) => {
    if (!ts.isElementAccessExpression(node)) return nothing;
    const { checker } = context;
    const key = checker.getTypeAtLocation(node.argumentExpression);
    if (!canBeAnyString(key)) return ofPrivate(checker, node, key);
    // After `?.` the type at hand has `undefined` in it, which the key is not read from.
    const object = checker.getApparentType(checker.getNonNullableType(checker.getTypeAtLocation(node.expression)));
    const members = object.isUnion() ? object.types : [object];
    if (members.every((member) => member.getStringIndexType())) return nothing;
    const text = node.argumentExpression.getText();
    return [{ node, message: `the key \`${text}\` may be any string` }];
  },
};

/** `vault['secret']`: TypeScript lets brackets past `private` and `protected`. */
function ofPrivate(checker: ts.TypeChecker, node: ts.ElementAccessExpression, key: ts.Type): readonly Found[] {
  if (node.expression.kind === ts.SyntaxKind.ThisKeyword) return nothing;
  const names = checker.getBaseConstraintOfType(key) ?? key;
  const owner = checker.getApparentType(checker.getNonNullableType(checker.getTypeAtLocation(node.expression)));
  const hidden = membersOf(names).find((name) => {
    const symbol = name.isStringLiteral() ? checker.getPropertyOfType(owner, name.value) : undefined;
    return symbol?.declarations?.some(
      (one) => (ts.getCombinedModifierFlags(one) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) !== 0,
    );
  });
  if (!hidden?.isStringLiteral()) return nothing;
  return [{ node, message: `\`${hidden.value}\` is private; brackets do not change that` }];
}

function canBeAnyString(type: ts.Type): boolean {
  const members = type.isUnion() ? type.types : [type];
  const open = ts.TypeFlags.String | ts.TypeFlags.TemplateLiteral | ts.TypeFlags.StringMapping;
  return members.some((member) => (member.flags & open) !== 0);
}
