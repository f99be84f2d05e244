/** No `declare`: it promises something that nobody defines. */
import ts from 'typescript';
import { type LocalRule, nothing } from '../local-rule.ts';

export const noDeclare: LocalRule = {
  code: 'SK1012',
  name: 'no-declare',
  summary: 'a `declare`',
  why: '`declare` promises that a value exists and has a type; a process has nothing outside itself that could keep the promise',
  help: 'define the value, import it, or ask for it as a member of `Needs`',
  bad: [
    'declare const secret: number;\nexport const a = secret;\n',
    'export declare function f(): void;\n',
    'export class A {\n  declare name: string;\n}\n',
  ],
  good: [
    'export const declare = 1;\n',
    'export class Token<T> {\n  declare private readonly type: T;\n  constructor(readonly name: string) {}\n}\n',
  ],
  kinds: [ts.SyntaxKind.DeclareKeyword],

  start: () => (node) => {
    // An enum or a namespace is refused as such, with or without it.
    if (ts.isEnumDeclaration(node.parent) || ts.isModuleDeclaration(node.parent)) return nothing;
    if (isPhantom(node.parent)) return nothing;
    return [{ node, message: '`declare` promises something that nobody defines' }];
  },
};

/** A private field that nobody mentions, there for a type parameter to stand somewhere: nobody reads it, so nothing is promised. */
function isPhantom(node: ts.Node): boolean {
  if (!ts.isPropertyDeclaration(node) || !ts.isIdentifier(node.name) || !ts.isClassLike(node.parent)) return false;
  if ((ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Private) === 0) return false;
  const { name, parent } = node;
  const mentions = (inner: ts.Node): boolean => {
    const isName = ts.isIdentifier(inner) || ts.isStringLiteralLike(inner);
    if (isName && inner !== name && inner.text === name.text) return true;
    // A key that is not written out may be this one.
    if (ts.isElementAccessExpression(inner)) return true;
    return ts.forEachChild(inner, mentions) ?? false;
  };
  return !mentions(parent);
}
