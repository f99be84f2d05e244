/**
 * The value of an expression in which nobody talks.
 *
 * Owns: what can be told without going anywhere: names, fields, literals, and comparisons of what was heard.
 */
import ts from 'typescript';
import { fieldOf, nothing, recordOf, textOf, unknown, type Value, type World } from './values.ts';

export type SymbolAt = (node: ts.Node) => ts.Symbol | undefined;

export function pureValue(node: ts.Expression, world: World, symbolAt: SymbolAt): Value {
  if (ts.isIdentifier(node)) return node.text === 'undefined' ? nothing : world.of(symbolAt(node));
  if (ts.isStringLiteralLike(node)) return textOf(node.text);
  if (ts.isPropertyAccessExpression(node)) {
    return fieldOf(pureValue(node.expression, world, symbolAt), node.name.text);
  }
  if (isWrapper(node)) return pureValue(node.expression, world, symbolAt);
  if (ts.isObjectLiteralExpression(node)) return pureRecord(node, world, symbolAt);
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken) {
    const left = pureValue(node.left, world, symbolAt);
    return left.kind === 'undefined' ? pureValue(node.right, world, symbolAt) : left;
  }
  return unknown;
}

/** Parentheses, `satisfies`, `as const`: what stands around an expression and does nothing. */
export const isWrapper = (
  node: ts.Node,
): node is ts.ParenthesizedExpression | ts.SatisfiesExpression | ts.AsExpression =>
  ts.isParenthesizedExpression(node) || ts.isSatisfiesExpression(node) || ts.isAsExpression(node);

function pureRecord(node: ts.ObjectLiteralExpression, world: World, symbolAt: SymbolAt): Value {
  return recordOf(
    node.properties.flatMap((property): readonly (readonly [string, Value])[] => {
      if (ts.isShorthandPropertyAssignment(property)) return [[property.name.text, world.of(symbolAt(property))]];
      if (ts.isSpreadAssignment(property)) {
        const spread = pureValue(property.expression, world, symbolAt);
        return spread.kind === 'record' ? [...spread.fields] : [];
      }
      if (!ts.isPropertyAssignment(property) || ts.isComputedPropertyName(property.name)) return [];
      return [[property.name.text, pureValue(property.initializer, world, symbolAt)]];
    }),
  );
}

/** Whether the condition holds, where that can be told. */
export function holds(node: ts.Expression, world: World, symbolAt: SymbolAt): boolean | undefined {
  if (isWrapper(node)) return holds(node.expression, world, symbolAt);
  if (node.kind === ts.SyntaxKind.TrueKeyword) return true;
  if (node.kind === ts.SyntaxKind.FalseKeyword) return false;
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) {
    const inner = holds(node.operand, world, symbolAt);
    return inner === undefined ? undefined : !inner;
  }
  if (!ts.isBinaryExpression(node)) return undefined;
  const kind = node.operatorToken.kind;
  if (kind === ts.SyntaxKind.BarBarToken || kind === ts.SyntaxKind.AmpersandAmpersandToken) {
    const decisive = kind === ts.SyntaxKind.BarBarToken;
    const sides = [holds(node.left, world, symbolAt), holds(node.right, world, symbolAt)];
    if (sides.includes(decisive)) return decisive;
    return sides.includes(undefined) ? undefined : !decisive;
  }
  const equal = isEquality(kind) ? same(node, world, symbolAt) : undefined;
  if (equal === undefined) return undefined;
  return kind === ts.SyntaxKind.EqualsEqualsEqualsToken ? equal : !equal;
}

const isEquality = (kind: ts.SyntaxKind): boolean =>
  kind === ts.SyntaxKind.EqualsEqualsEqualsToken || kind === ts.SyntaxKind.ExclamationEqualsEqualsToken;

function same({ left, right }: ts.BinaryExpression, world: World, symbolAt: SymbolAt): boolean | undefined {
  const [one, other] = [pureValue(left, world, symbolAt), pureValue(right, world, symbolAt)];
  if (one.kind === 'unknown' || other.kind === 'unknown') return undefined;
  if (one.kind === 'text' && other.kind === 'text') return one.text === other.text;
  return one.kind === 'undefined' && other.kind === 'undefined';
}
