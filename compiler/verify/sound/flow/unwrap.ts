/** An expression without what changes nothing at run time: parentheses, `satisfies`, `as const`. */
import ts from 'typescript';

export function unwrap(e: ts.Expression): ts.Expression {
  const transparent = ts.isParenthesizedExpression(e) || ts.isSatisfiesExpression(e) || isConstAssertion(e);
  return transparent ? unwrap(e.expression) : e;
}

const isConstAssertion = (e: ts.Expression): e is ts.AsExpression =>
  ts.isAsExpression(e) && ts.isConstTypeReference(e.type);
