/** A test of a union tells its members apart. */
import ts from 'typescript';
import type { VerifyContext } from '../../context.ts';
import { type Found, type LocalRule, nothing, type Visitor } from '../../local-rule.ts';
import { BlurredTests } from './blurred-tests.ts';

const { SyntaxKind } = ts;

export const noBlurredTest: LocalRule = {
  code: 'SK1232',
  name: 'no-blurred-test',
  summary: 'a test from which TypeScript concludes more than it says',
  why: 'a value may have more than its type mentions: a property, a call signature, a class, or be a text that is empty; a test for that does not tell the members of a union apart',
  help: 'give each member of the union a property that tells it apart (`readonly kind: "circle"`), and test that; compare with `undefined` or `0` where a truth may mean more',
  bad: [
    "type Shape = { readonly side: string } | { readonly radius: number };\nexport const sizeOf = (shape: Shape): number => ('radius' in shape ? shape.radius : 0);\nconst square = { side: 'a', radius: 'round' };\nconst seen: { readonly side: string } = square;\nexport const size = sizeOf(seen);\n",
    "export const count = (x: { readonly length: number } | number): number => (typeof x === 'object' ? x.length : x);\n",
    'class Animal {\n  readonly legs: number = 4;\n}\nexport const show = (x: Animal | string, kind: typeof Animal): string => (x instanceof kind ? "animal" : x);\n',
    'export const sizeOf = (x: { readonly length: number } | undefined): number => (x ? x.length : 0);\n',
    'export const label = (count: number, text: string): string | 0 => count && text;\n',
    'export const pick = (x: bigint | number, y: number): number => (x == y ? x : 0);\n',
  ],
  good: [
    "type Shape = { readonly side: number } | { readonly radius: number };\nexport const sizeOf = (shape: Shape): number => ('radius' in shape ? shape.radius : shape.side);\nexport const size = sizeOf({ radius: 1 });\n",
    "export const text = (x: string | (() => string)): string => (typeof x === 'function' ? x() : x);\nexport const first = (x: string | readonly string[]): string => (Array.isArray(x) ? x.join('') : String(x));\n",
    "export const sizeOf = (x: { readonly length: number } | undefined): number => (x === undefined ? 0 : x.length);\nexport const label = (count: number, text: string): string => (count > 0 ? text : '');\n",
  ],
  kinds: [
    SyntaxKind.BinaryExpression,
    SyntaxKind.CallExpression,
    SyntaxKind.SwitchStatement,
    SyntaxKind.IfStatement,
    SyntaxKind.WhileStatement,
    SyntaxKind.DoStatement,
    SyntaxKind.ForStatement,
    SyntaxKind.ForOfStatement,
    SyntaxKind.ForInStatement,
    SyntaxKind.ConditionalExpression,
    SyntaxKind.PrefixUnaryExpression,
  ],

  start: (context: VerifyContext): Visitor => {
    const tests = new BlurredTests(context);
    const { primitives } = tests;
    return (node): readonly Found[] => {
      if (ts.isForOfStatement(node) || ts.isForInStatement(node)) return tests.written(node);
      if (ts.isBinaryExpression(node)) return [...tests.binary(node), ...tests.written(node)];
      if (ts.isCallExpression(node)) return tests.guard(node);
      if (ts.isSwitchStatement(node)) return tests.switched(node);
      if (ts.isIfStatement(node) || ts.isWhileStatement(node) || ts.isDoStatement(node))
        return primitives.condition(node.expression);
      if (ts.isForStatement(node) || ts.isConditionalExpression(node)) return primitives.condition(node.condition);
      const isNot = ts.isPrefixUnaryExpression(node) && node.operator === SyntaxKind.ExclamationToken;
      return isNot ? primitives.condition(node.operand) : nothing;
    };
  },
};
