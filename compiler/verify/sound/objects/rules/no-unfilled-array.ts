/** No list of holes: `new Array(n)` is filled where it is made, before anybody can look into it. */
import ts from 'typescript';
import type { VerifyContext } from '../../../context.ts';
import { type Found, isMemberName, type LocalRule, nothing } from '../../../local-rule.ts';
import { isLibraryFile, resolved } from '../members.ts';

export const noUnfilledArray: LocalRule = {
  code: 'SK1249',
  name: 'no-unfilled-array',
  summary: '`new Array(n)` that is not filled at once, and `Array` used as a value or after `instanceof`',
  why: 'until it is filled such a list has holes: its type promises elements, and there are none',
  help: 'fill it where it is made: `new Array<number>(n).fill(0)`; or make each element: `Array.from({ length: n }, (_, index) => ...)`; or start with `[]` and `push`',
  bad: [
    'export function squares(n: number): number[] {\n  const found: number[] = new Array(n);\n  for (let i = n - 1; i > 0; i -= 1) found[i] = i * i;\n  return found;\n}\n',
    'export const half = (n: number): number[] => new Array<number>(n).fill(0, n / 2);\n',
    "export const lists = [3, 'a'].filter((x) => x instanceof Array);\n",
  ],
  good: [
    "export const zeros = (n: number): number[] => new Array<number>(n).fill(0);\nexport const rows = (n: number): string[] => Array(n).fill('-');\nexport const none: number[] = new Array();\nconst { isArray } = Array;\nexport const count = (x: unknown): number => (isArray(x) ? x.length : 0);\n",
  ],
  kinds: [ts.SyntaxKind.Identifier],

  start: (context) => (node) =>
    ts.isIdentifier(node) && node.text === 'Array' && !isMemberName(node) && isLibrarys(context, node)
      ? ofArray(node)
      : nothing,
};

function isLibrarys({ checker }: VerifyContext, node: ts.Identifier): boolean {
  if (ts.findAncestor(node, ts.isTypeNode) && !ts.isTypeOfExpression(node.parent)) return false;
  const symbol = resolved(checker, node);
  return symbol?.declarations?.some((declaration) => isLibraryFile(declaration.getSourceFile())) ?? false;
}

function ofArray(node: ts.Identifier): readonly Found[] {
  const whole = outermost(node);
  const { parent } = whole;
  if (ts.isPropertyAccessExpression(parent) && parent.expression === whole) return nothing;
  if (ts.isVariableDeclaration(parent) && ts.isObjectBindingPattern(parent.name)) return nothing;
  if ((ts.isNewExpression(parent) || ts.isCallExpression(parent)) && parent.expression === whole) {
    const isEmpty = (parent.arguments ?? []).length === 0;
    if (isEmpty || isFilled(outermost(parent))) return nothing;
    return [{ node: parent, message: 'this list has holes, and is not filled at once', label: 'made here' }];
  }
  if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword) {
    const help = 'test for a list with `Array.isArray(x)`';
    return [
      { node: parent, message: '`instanceof Array` says more of the list than it knows', label: 'tested here', help },
    ];
  }
  return [{ node, message: '`Array` is handed on, and may make a list of holes', label: 'used here' }];
}

/** `.fill(x)`, whole: with a start or an end some holes stay. */
function isFilled(made: ts.Expression): boolean {
  const { parent } = made;
  if (!ts.isPropertyAccessExpression(parent) || parent.expression !== made || parent.name.text !== 'fill') return false;
  const call = outermost(parent).parent;
  if (!ts.isCallExpression(call) || call.expression !== outermost(parent) || parent.questionDotToken) return false;
  const [value, ...others] = call.arguments;
  return value !== undefined && others.length === 0 && !ts.isSpreadElement(value);
}

const outermost = (node: ts.Expression): ts.Expression =>
  ts.isParenthesizedExpression(node.parent) ? outermost(node.parent) : node;
