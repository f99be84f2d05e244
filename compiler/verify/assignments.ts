/**
 * Which expressions are written to, also inside patterns.
 *
 * Owns: the questions "is this the target of an assignment?" and "does this literal take apart instead of making?", for all passes.
 */
import ts from 'typescript';

/** True for the left of `=`, `+=`, `++`, of a destructuring assignment, and of `for (x of ...)`. */
export function isTarget(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent) || ts.isSatisfiesExpression(parent)) return isTarget(parent);
  if (ts.isBinaryExpression(parent)) {
    return parent.left === node && isAssignmentOperator(parent.operatorToken.kind);
  }
  if (ts.isPrefixUnaryExpression(parent) || ts.isPostfixUnaryExpression(parent)) {
    return parent.operator === ts.SyntaxKind.PlusPlusToken || parent.operator === ts.SyntaxKind.MinusMinusToken;
  }
  if (ts.isForOfStatement(parent) || ts.isForInStatement(parent)) return parent.initializer === node;
  return isInPattern(node);
}

/** True for `{ ... }` or `[ ... ]` that takes apart instead of making. */
export function isPattern(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent)) return isPattern(parent);
  if (ts.isBinaryExpression(parent)) {
    // A default inside a pattern: `[{ a } = fallback] = list`.
    return parent.left === node && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken;
  }
  if (ts.isForOfStatement(parent)) return parent.initializer === node;
  return isInPattern(node);
}

function isInPattern(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node && isPattern(parent.parent);
  if (ts.isShorthandPropertyAssignment(parent)) return parent.name === node && isPattern(parent.parent);
  if (ts.isSpreadAssignment(parent)) return isPattern(parent.parent);
  if (ts.isSpreadElement(parent) || ts.isArrayLiteralExpression(parent)) {
    return isPattern(ts.isSpreadElement(parent) ? parent.parent : parent);
  }
  return false;
}

/** `=`, `+=`, `??=` and their like. */
export const isAssignmentOperator = (kind: ts.SyntaxKind): boolean =>
  kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
