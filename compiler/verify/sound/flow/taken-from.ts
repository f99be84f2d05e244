/**
 * What a pattern on the left of an assignment takes apart: the compiler's own interface says that of declared patterns only.
 *
 * Owns: `takenFrom`, along patterns inside patterns.
 */
import ts from 'typescript';
import { isPattern } from '../../assignments.ts';
import { elementYielded } from './results.ts';

/** The type of what a pattern on the left of an assignment takes apart. */
export function takenFrom(checker: ts.TypeChecker, pattern: ts.Expression): ts.Type | undefined {
  const { parent } = pattern;
  if (ts.isParenthesizedExpression(parent)) return takenFrom(checker, parent);
  if (ts.isBinaryExpression(parent)) {
    return partOf(checker, parent) ?? checker.getTypeAtLocation(parent.right);
  }
  if (ts.isForOfStatement(parent)) return elementYielded(checker, checker.getTypeAtLocation(parent.expression));
  return partOf(checker, pattern);
}

function partOf(checker: ts.TypeChecker, part: ts.Expression): ts.Type | undefined {
  const { parent } = part;
  if (ts.isPropertyAssignment(parent) && isPattern(parent.parent)) {
    const whole = takenFrom(checker, parent.parent);
    const symbol = whole && checker.getPropertyOfType(whole, textOf(parent.name));
    return symbol && checker.getTypeOfSymbol(symbol);
  }
  if (!ts.isArrayLiteralExpression(parent) || !isPattern(parent)) return undefined;
  const whole = takenFrom(checker, parent);
  return whole && elementYielded(checker, whole);
}

const textOf = (name: ts.PropertyName): string =>
  ts.isIdentifier(name) || ts.isStringLiteral(name) || ts.isNumericLiteral(name) ? name.text : '';
