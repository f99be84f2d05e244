/** No claimed type predicates: TypeScript infers the ones a body proves. */
import ts from 'typescript';
import { type LocalRule, nothing } from '../local-rule.ts';

export const noTypePredicate: LocalRule = {
  code: 'SK1205',
  name: 'no-type-predicate',
  summary: 'a type predicate or assertion signature that is claimed',
  why: 'nobody checks that the body proves what a predicate claims; TypeScript infers every predicate that a returned test proves',
  help: 'leave the return type out and return the test (`return typeof x === "string"`); instead of `asserts`, return the narrowed value or throw',
  bad: [
    "export function isText(x: unknown): x is string {\n  return typeof x === 'number';\n}\n",
    "export function assertText(x: unknown): asserts x is string {\n  if (x === 1) throw new Error('no');\n}\n",
    'export const isNumber = (x: unknown): x is number => x !== 1;\n',
  ],
  good: [
    "const isText = (x: unknown) => typeof x === 'string';\nexport const texts = (list: readonly unknown[]): readonly string[] => list.filter(isText);\nexport function pick<T, S extends T>(list: readonly T[], test: (x: T) => x is S): readonly S[] {\n  return list.filter(test);\n}\n",
  ],
  kinds: [ts.SyntaxKind.TypePredicate],

  start: () => (node) => {
    // In a function's type it is a demand on whoever provides the function, who can only infer it.
    const { parent } = node;
    if (ts.isFunctionTypeNode(parent) || ts.isMethodSignature(parent) || ts.isCallSignatureDeclaration(parent)) {
      return nothing;
    }
    return [{ node, message: `\`${node.getText()}\` is claimed, not proved`, label: 'claimed here' }];
  },
};
