/** No promise left alone: its failure would vanish. */
import ts from 'typescript';
import { isAssignmentOperator } from '../assignments.ts';
import type { VerifyContext } from '../context.ts';
import { type LocalRule, nothing } from '../local-rule.ts';
import { isThenable, membersOf } from '../type-parts.ts';

export const noFloatingPromise: LocalRule = {
  code: 'SK1017',
  name: 'no-floating-promise',
  summary: 'a promise that nobody waits for',
  why: 'when nobody waits for a promise, its failure vanishes and the order of what happens is left to chance',
  help: '`await` it, return it, or start a task of its own with `fork(task, argument)`',
  bad: [
    'async function work(): Promise<void> {}\nexport async function f(): Promise<void> {\n  work();\n}\n',
    'async function work(): Promise<void> {}\nexport function f(): void {\n  void work();\n}\n',
    'async function work(): Promise<number> {\n  return 1;\n}\nexport function f(go: boolean): void {\n  go && work();\n}\n',
    'async function work(n: number): Promise<number> {\n  return n;\n}\nexport function f(list: readonly number[]): void {\n  list.map(work);\n}\n',
  ],
  good: [
    'async function work(): Promise<number> {\n  return 1;\n}\nexport async function f(): Promise<number> {\n  await work();\n  const later = work();\n  let other: Promise<number>;\n  other = work();\n  return (await later) + (await other);\n}\n',
  ],
  kinds: [ts.SyntaxKind.ExpressionStatement],

  start: (context) => (node) => {
    if (!ts.isExpressionStatement(node)) return nothing;
    const expression = withoutParentheses(node.expression);
    const value = ts.isVoidExpression(expression) ? expression.expression : expression;
    if (isAssignment(value) || isHandled(value) || !isPromise(value, context)) return nothing;
    const awaitable = insideAsync(node) && value === node.expression;
    const edits = [{ start: value.getStart(), end: value.getStart(), text: 'await ' }];
    return [
      {
        node: value,
        message: 'nobody waits for this promise',
        label: 'left alone here',
        ...(awaitable ? { fixes: [{ title: 'Wait for it', edits }] } : {}),
      },
    ];
  },
};

const withoutParentheses = (node: ts.Expression): ts.Expression =>
  ts.isParenthesizedExpression(node) ? withoutParentheses(node.expression) : node;

const isAssignment = (node: ts.Expression): boolean =>
  ts.isBinaryExpression(node) && isAssignmentOperator(node.operatorToken.kind);

/** `promise.catch(f)` and `promise.then(f, g)` have somebody who hears of a failure. */
function isHandled(node: ts.Expression): boolean {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  const method = node.expression.name.text;
  return (method === 'catch' && node.arguments.length > 0) || (method === 'then' && node.arguments.length > 1);
}

/** A promise, or a list of them. */
function isPromise(node: ts.Expression, { checker }: VerifyContext): boolean {
  const type = checker.getTypeAtLocation(node);
  return membersOf(type).some((member) => {
    if (!checker.isArrayType(member)) return isThenable(checker, member);
    const element = member.getNumberIndexType();
    return element !== undefined && isThenable(checker, element);
  });
}

function insideAsync(node: ts.Node): boolean {
  const container = ts.findAncestor(node, ts.isFunctionLike);
  return container !== undefined && ts.canHaveModifiers(container)
    ? (ts.getModifiers(container) ?? []).some((modifier) => modifier.kind === ts.SyntaxKind.AsyncKeyword)
    : false;
}
