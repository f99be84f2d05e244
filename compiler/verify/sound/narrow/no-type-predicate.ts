/** Type predicates that the body proves: what a guard claims, TypeScript's own narrowing has to show. */
import ts from 'typescript';
import type { RulePage } from '../../../rules/rule.ts';
import type { Finding, VerifyContext } from '../../context.ts';
import { eachOfKind } from '../../node-index.ts';
import type { Effects } from './effects.ts';
import { unproved } from './prove-guard.ts';

export const noTypePredicate: RulePage = {
  code: 'SK1205',
  name: 'no-type-predicate',
  summary: 'a type predicate or assertion signature that its body does not prove',
  why: 'TypeScript believes what a predicate claims; it must be true where the function returns true, and false where it returns false',
  help: 'test everything the type says, member by member, and nothing else; or leave the return type out and return the test, so that TypeScript infers what it proves; of an object say `Readonly<Record<string, unknown>>`; a list that is looked through has to be written out `as const` and to hold just what is claimed',
  bad: [
    "export function isText(x: unknown): x is string {\n  return typeof x === 'number';\n}\n",
    "export function assertText(x: unknown): asserts x is string {\n  if (x === 1) throw new Error('no');\n}\n",
    'export const isNumber = (x: unknown): x is number => x !== 1;\n',
    "export const isSmall = (x: unknown): x is number => typeof x === 'number' && x < 10;\n",
    'const levels = { low: 1, high: 2 } as const;\nexport const isLevel = (x: string): x is keyof typeof levels => x in levels;\n',
  ],
  good: [
    "const isText = (x: unknown) => typeof x === 'string';\nexport const texts = (list: readonly unknown[]): readonly string[] => list.filter(isText);\nexport function pick<T, S extends T>(list: readonly T[], test: (x: T) => x is S): readonly S[] {\n  return list.filter(test);\n}\n",
    "interface User {\n  readonly name: string;\n}\nexport function isUser(x: unknown): x is User {\n  if (typeof x !== 'object' || x === null) return false;\n  return 'name' in x && typeof x.name === 'string';\n}\nexport function assertText(x: unknown): asserts x is string {\n  if (typeof x !== 'string') throw new TypeError('no text');\n}\nexport function assert(condition: boolean): asserts condition {\n  if (!condition) throw new Error('no');\n}\n",
    "const LEVELS = ['low', 'high'] as const;\ntype Level = (typeof LEVELS)[number];\nexport const isLevel = (x: string): x is Level => (LEVELS as readonly string[]).includes(x);\nconst sizes = { small: 1, large: 2 };\nexport const isSize = (x: string): x is keyof typeof sizes => Object.hasOwn(sizes, x);\nconst words = new Set<string>(LEVELS);\nexport const isWord = (x: unknown): x is Level => typeof x === 'string' && words.has(x);\n",
  ],
};

export function checkPredicates(context: VerifyContext, effects: Effects): readonly Finding[] {
  const predicates: ts.TypePredicateNode[] = [];
  eachOfKind(context, context.judged, [ts.SyntaxKind.TypePredicate], (node) => {
    // In a function's type it is a demand on whoever provides the function.
    if (ts.isTypePredicateNode(node) && !isDemand(node.parent)) predicates.push(node);
  });
  if (predicates.length === 0) return [];
  return [...unproved(context, effects, predicates)].map(
    ([node, reason]): Finding => ({
      rule: noTypePredicate,
      node,
      message: `\`${node.getText()}\` is claimed, not proved: ${reason}`,
      label: 'claimed here',
    }),
  );
}

const isDemand = (node: ts.Node): boolean =>
  ts.isFunctionTypeNode(node) || ts.isMethodSignature(node) || ts.isCallSignatureDeclaration(node);
