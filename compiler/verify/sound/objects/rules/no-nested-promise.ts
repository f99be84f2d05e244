/** No promise of a promise: there is none, whatever its type says. */
import ts from 'typescript';
import type { VerifyContext } from '../../../context.ts';
import { type LocalRule, nothing, type Visitor } from '../../../local-rule.ts';
import { isFromLibrary, isReference, isThenable, membersOf } from '../../../type-parts.ts';

export const noNestedPromise: LocalRule = {
  code: 'SK1261',
  name: 'no-nested-promise',
  summary: 'a type that says a promise settles to a promise',
  why: 'a promise that is given a promise takes over what that one settles to, so a `Promise<Promise<number>>` gives a number where its type says promise',
  help: 'write `Promise<T>` for what it settles to; to hand on a promise itself, put it into an object: `{ readonly promise: Promise<T> }`',
  bad: [
    'export const p = new Promise<Promise<number>>((resolve) => resolve(Promise.resolve(1)));\n',
    'export const { promise, resolve } = Promise.withResolvers<Promise<number>>();\n',
    'export const f = (p: Promise<number>): unknown => p.then<Promise<number>>(async () => 2);\n',
    'class Box<T> {\n  constructor(readonly value: T) {}\n  async get(): Promise<T> {\n    return this.value;\n  }\n}\nexport const late = (box: Box<Promise<number>>): unknown => box.get();\n',
    'export type Later = Promise<number | Promise<number>>;\n',
  ],
  good: [
    'export const f = (p: Promise<number>): Promise<number> => new Promise((resolve) => resolve(p));\nexport const g = (p: Promise<number>): Promise<string> => p.then(async (n) => `${n}`);\nexport interface Held {\n  readonly promise: Promise<number>;\n}\nexport const held = async (promise: Promise<number>): Promise<Held> => ({ promise });\n',
  ],
  kinds: [ts.SyntaxKind.CallExpression, ts.SyntaxKind.NewExpression, ts.SyntaxKind.TypeReference],
  start: visitor,
};

function visitor({ checker }: VerifyContext): Visitor {
  return (node) => {
    if (!ts.isCallExpression(node) && !ts.isNewExpression(node) && !ts.isTypeReferenceNode(node)) return nothing;
    const type = checker.getTypeAtLocation(node);
    const nested = nestedIn(checker, type) ?? membersIn(checker, node, type);
    if (!nested) return nothing;
    const message = `\`${checker.typeToString(nested)}\` says that a promise settles to a promise`;
    return [
      { node: ts.isTypeReferenceNode(node) ? node : node.expression, message, label: 'no value is of this type' },
    ];
  };
}

/** `withResolvers` gives an object that has the promise. */
function membersIn(checker: ts.TypeChecker, node: ts.Node, type: ts.Type): ts.Type | undefined {
  if (!ts.isCallExpression(node) || type.symbol?.name !== 'PromiseWithResolvers') return undefined;
  const promise = checker.getPropertyOfType(type, 'promise');
  return promise && nestedIn(checker, checker.getTypeOfSymbol(promise));
}

const settling = /^(?:Promise|PromiseLike|Async(?:Generator|Iterator|Iterable|IterableIterator|IteratorObject))$/;

function nestedIn(checker: ts.TypeChecker, type: ts.Type): ts.Type | undefined {
  return membersOf(type).find((member) => {
    if (!isReference(member) || !settling.test(member.symbol?.name ?? '') || !isFromLibrary(member.symbol))
      return false;
    const [settled] = checker.getTypeArguments(member);
    return (
      settled !== undefined &&
      membersOf(settled).some((part) => part.flags & ts.TypeFlags.Object && isThenable(checker, part))
    );
  });
}
