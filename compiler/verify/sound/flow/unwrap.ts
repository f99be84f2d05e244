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
