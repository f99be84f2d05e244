/**
 * No type assertions: a type is proved, not asserted.
 *
 * Passed over is what asserts nothing: `[] as string[]` and `WORDS as readonly string[]` say what the value is anyway, which is held
 * against the place as any other flow is (`flow/sites.ts`); and where nobody looks, as in `WORDS.includes(x as Word)`, anything may be
 * said. Of what is owned no assertion says anything, so that it is followed under one type.
 */
import ts from 'typescript';
import { isTarget } from '../assignments.ts';
import type { VerifyContext } from '../context.ts';
import { isStandard } from '../library-files.ts';
import { type LocalRule, nothing } from '../local-rule.ts';
import { Shapes } from '../own/shapes.ts';
import { decodeInstead } from './decode-instead.ts';

export const noAssertion: LocalRule = {
  code: 'SK1203',
  name: 'no-assertion',
  summary: 'a type assertion',
  why: 'an assertion is believed, not checked; the value may have another type at run time',
  help: 'narrow with a test (`typeof`, `in`, a comparison), declare the type, or use `satisfies`; only `as const` and what holds anyway (`[] as string[]`) is allowed',
  bad: [
    'export const n = (x: unknown): number => x as number;\n',
    'export const n = (x: unknown): number => <number>x;\n',
    'export const o = {} as { a: number };\n',
    'export const n = (x: string): number => <number>(x as unknown);\n',
    "let letter: 'a' | 'b' = 'a';\n(letter as string) = 'c';\nexport const kept = letter;\n",
  ],
  good: [
    'export const o = { a: 1 } as const;\nexport const s = { a: 1 } satisfies { a: number };\nexport { o as renamed };\n',
    "const WORDS = ['yes', 'no'] as const;\ntype Word = (typeof WORDS)[number];\nexport const isKnown = (x: string): boolean => WORDS.includes(x as Word);\nexport const lengths = WORDS.reduce((all, word) => [...all, word.length], [] as number[]);\n",
  ],
  kinds: [ts.SyntaxKind.AsExpression, ts.SyntaxKind.TypeAssertionExpression],

  start: (context) => (node) => {
    if (ts.isAsExpression(node) && ts.isConstTypeReference(node.type)) return nothing;
    if (!ts.isAsExpression(node) && !ts.isTypeAssertionExpression(node)) return nothing;
    // `x as unknown as T` is one assertion that takes two steps.
    if (isAsserted(node) || assertsNothing(context, node)) return nothing;
    const message = `the value is asserted to be \`${node.type.getText()}\``;
    return [{ node, message, label: 'asserted here', ...decodeInstead(context, node) }];
  },
};

function isAsserted(node: ts.Expression): boolean {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent)) return isAsserted(parent);
  if (ts.isAsExpression(parent)) return !ts.isConstTypeReference(parent.type);
  return ts.isTypeAssertionExpression(parent);
}

function assertsNothing(context: VerifyContext, node: ts.AsExpression | ts.TypeAssertion): boolean {
  const { checker } = context;
  // What is asserted before is reported here, if anywhere.
  if (isTarget(node) || isAssertion(node.expression)) return false;
  const types = [checker.getTypeAtLocation(node.expression), checker.getTypeFromTypeNode(node.type)] as const;
  const [given, said] = types;
  if (types.some(({ flags }) => flags & ts.TypeFlags.Any)) return false;
  const shapes = context.shared(shapesOf);
  if (types.some((type) => shapes.leaves(type).length > 0 || shapes.carries(type))) return false;
  return checker.isTypeAssignableTo(given, said) || isLookedUp(checker, node);
}

function isAssertion(node: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(node)) return isAssertion(node.expression);
  return ts.isAsExpression(node) ? !ts.isConstTypeReference(node.type) : ts.isTypeAssertionExpression(node);
}

const shapesOf = ({ checker }: VerifyContext): Shapes => new Shapes(checker);

/** The argument of a search of the library's, which takes anything and gives nothing of it back. */
function isLookedUp(checker: ts.TypeChecker, node: ts.Expression): boolean {
  const { parent: call } = node;
  if (!ts.isCallExpression(call) || call.arguments[0] !== node || !ts.isPropertyAccessExpression(call.expression))
    return false;
  const isSearch = ['includes', 'indexOf', 'lastIndexOf'].includes(call.expression.name.text);
  const signature = isSearch ? checker.getResolvedSignature(call) : undefined;
  const [taken] = signature?.parameters ?? [];
  const isUnknown = taken !== undefined && (checker.getTypeOfSymbol(taken).flags & ts.TypeFlags.Unknown) !== 0;
  return isUnknown && isStandard(signature?.declaration);
}
