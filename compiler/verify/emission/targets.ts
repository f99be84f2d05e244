/**
 * Finds out whether an element access is written to, and by what.
 *
 * Owns: the question. Invariant: every way of JavaScript to assign to `a[i]` is one of `Target`'s kinds.
 */
import ts from 'typescript';
import { isAssignmentOperator } from '../assignments.ts';

export interface Target {
  readonly access: ts.ElementAccessExpression;
  /**
   * `assignment`: `a[i] = v`, `a[i] += v` and their like. `step`: `a[i]++`. `pattern`: the target of a destructuring or of a loop,
   * where the value comes from elsewhere.
   */
  readonly kind: 'assignment' | 'step' | 'pattern';
  /** The access with the parentheses around it. */
  readonly whole: ts.Expression;
  readonly operator: ts.SyntaxKind | undefined;
  readonly value: ts.Expression | undefined;
}

export function targetOf(access: ts.ElementAccessExpression): Target | undefined {
  const whole = withParentheses(access);
  const { parent } = whole;
  if (isPatternPlace(whole)) return { access, kind: 'pattern', whole, operator: undefined, value: undefined };
  if (ts.isBinaryExpression(parent) && parent.left === whole && isAssignmentOperator(parent.operatorToken.kind)) {
    return { access, kind: 'assignment', whole, operator: parent.operatorToken.kind, value: parent.right };
  }
  if ((ts.isPrefixUnaryExpression(parent) || ts.isPostfixUnaryExpression(parent)) && isStep(parent.operator)) {
    return { access, kind: 'step', whole, operator: parent.operator, value: undefined };
  }
  return undefined;
}

function withParentheses(node: ts.Expression): ts.Expression {
  const { parent } = node;
  return ts.isParenthesizedExpression(parent) || ts.isSatisfiesExpression(parent) ? withParentheses(parent) : node;
}

const isStep = (kind: ts.SyntaxKind): boolean =>
  kind === ts.SyntaxKind.PlusPlusToken || kind === ts.SyntaxKind.MinusMinusToken;

/** Where a value from a destructured one, or from a loop's, is put: `node` or, with a default, the assignment it is left of. */
function isPatternPlace(node: ts.Expression): boolean {
  const { parent } = node;
  if (ts.isBinaryExpression(parent) && parent.left === node && isEquals(parent)) return isPatternElement(parent);
  return isPatternElement(node) || isLoopTarget(node);
}

function isPatternElement(node: ts.Expression): boolean {
  const { parent } = node;
  if (ts.isSpreadElement(parent)) return isPatternElement(parent);
  if (ts.isArrayLiteralExpression(parent)) return isPattern(parent);
  const inObject = (ts.isPropertyAssignment(parent) && parent.initializer === node) || ts.isSpreadAssignment(parent);
  return inObject && isPattern(parent.parent);
}

/** A literal that is assigned to. */
function isPattern(literal: ts.ArrayLiteralExpression | ts.ObjectLiteralExpression): boolean {
  const whole = withParentheses(literal);
  const { parent } = whole;
  if (ts.isBinaryExpression(parent) && parent.left === whole && isEquals(parent)) return true;
  return isPatternElement(whole) || isLoopTarget(whole);
}

const isEquals = (node: ts.BinaryExpression): boolean => node.operatorToken.kind === ts.SyntaxKind.EqualsToken;
const isLoopTarget = ({ parent }: ts.Expression): boolean => ts.isForOfStatement(parent) || ts.isForInStatement(parent);
