/** Forms of syntax that are not what they look like: wrappers that change nothing at run time, patterns that look like literals. */
import ts from 'typescript';

export function unwrap(e: ts.Expression): ts.Expression {
  const transparent = ts.isParenthesizedExpression(e) || ts.isSatisfiesExpression(e) || isConstAssertion(e);
  return transparent ? unwrap(e.expression) : e;
}

const isConstAssertion = (e: ts.Expression): e is ts.AsExpression =>
  ts.isAsExpression(e) && ts.isConstTypeReference(e.type);

/** The left side of a destructuring assignment looks like a literal. */
export function isPattern(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
    return parent.left === node;
  }
  if (ts.isForOfStatement(parent)) return parent.initializer === node;
  if (ts.isPropertyAssignment(parent)) return isPattern(parent.parent);
  return (
    (ts.isArrayLiteralExpression(parent) || ts.isSpreadElement(parent) || ts.isParenthesizedExpression(parent)) &&
    isPattern(parent)
  );
}

/** True for what is assigned to: the left side of an assignment, also inside a pattern or the head of a loop, and what `++` counts. */
export function isTarget(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isBinaryExpression(parent)) {
    const kind = parent.operatorToken.kind;
    const isAssigning = kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
    return isAssigning && parent.left === node;
  }
  if (ts.isPrefixUnaryExpression(parent) || ts.isPostfixUnaryExpression(parent)) {
    return parent.operator === ts.SyntaxKind.PlusPlusToken || parent.operator === ts.SyntaxKind.MinusMinusToken;
  }
  if (ts.isForOfStatement(parent) || ts.isForInStatement(parent)) return parent.initializer === node;
  if (ts.isParenthesizedExpression(parent) || ts.isSatisfiesExpression(parent)) return isTarget(parent);
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node && isPattern(parent.parent);
  if (ts.isSpreadAssignment(parent)) return isPattern(parent.parent);
  return (ts.isArrayLiteralExpression(parent) || ts.isSpreadElement(parent)) && isPattern(parent);
}
