/** No type assertions: a type is proved, not asserted. */
import ts from 'typescript';
import { type LocalRule, nothing } from '../local-rule.ts';
import { decodeInstead } from './decode-instead.ts';

export const noAssertion: LocalRule = {
  code: 'SK1203',
  name: 'no-assertion',
  summary: 'a type assertion',
  why: 'an assertion is believed, not checked; the value may have another type at run time',
  help: 'narrow with a test (`typeof`, `in`, a comparison), declare the type, or use `satisfies`; only `as const` is allowed',
  bad: [
    'export const n = (x: unknown): number => x as number;\n',
    'export const n = (x: unknown): number => <number>x;\n',
    'export const o = {} as { a: number };\n',
    'export const n = (x: string): number => <number>(x as unknown);\n',
  ],
  good: [
    'export const o = { a: 1 } as const;\nexport const s = { a: 1 } satisfies { a: number };\nexport { o as renamed };\n',
  ],
  kinds: [ts.SyntaxKind.AsExpression, ts.SyntaxKind.TypeAssertionExpression],

  start: (context) => (node) => {
    if (ts.isAsExpression(node) && ts.isConstTypeReference(node.type)) return nothing;
    if (!ts.isAsExpression(node) && !ts.isTypeAssertionExpression(node)) return nothing;
    // `x as unknown as T` is one assertion that takes two steps.
    if (isAsserted(node)) return nothing;
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
