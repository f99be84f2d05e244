/**
 * Lowers a condition into branches, each of which begins with what the outcome says about the places tested.
 *
 * Owns: which tests narrow. Invariant: a test that is not understood narrows nothing.
 */
import ts from 'typescript';
import type { Builder } from './builder.ts';
import type { Block, Place, Test } from './graph.ts';
import { lowerExpression } from './lower-expression.ts';
import { bare, placeOf } from './places.ts';

export function lowerCondition(b: Builder, condition: ts.Expression, yes: Block, no: Block): void {
  const node = bare(condition);
  if (node.kind === ts.SyntaxKind.TrueKeyword) {
    b.goTo(yes);
    return;
  }
  if (node.kind === ts.SyntaxKind.FalseKeyword) {
    b.goTo(no);
    return;
  }
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) {
    lowerCondition(b, node.operand, no, yes);
    return;
  }
  if (ts.isBinaryExpression(node)) {
    const operator = node.operatorToken.kind;
    if (operator === ts.SyntaxKind.AmpersandAmpersandToken || operator === ts.SyntaxKind.BarBarToken) {
      const right = b.block();
      if (operator === ts.SyntaxKind.BarBarToken) lowerCondition(b, node.left, yes, right);
      else lowerCondition(b, node.left, right, no);
      b.continueIn(right);
      lowerCondition(b, node.right, yes, no);
      return;
    }
  }
  lowerExpression(b, node, 'borrow');
  const tested = testOf(b, node);
  branch(b, tested, yes, tested ? tested.holds : true);
  branch(b, tested, no, tested ? !tested.holds : false);
}

interface Tested {
  readonly place: Place;
  readonly test: Test;
  /** The outcome of the test when the condition is true. */
  readonly holds: boolean;
}

function branch(b: Builder, tested: Tested | undefined, to: Block, holds: boolean): void {
  if (!tested) {
    b.goTo(to);
    return;
  }
  const edge = b.block();
  edge.steps.push({ kind: 'narrow', place: tested.place, test: tested.test, holds });
  edge.next.push(to);
  b.goTo(edge);
}

function testOf(b: Builder, node: ts.Expression): Tested | undefined {
  const itself = operandPlace(b, node);
  if (itself) return { place: itself, test: { kind: 'truthy' }, holds: true };
  if (!ts.isBinaryExpression(node)) return undefined;
  const operator = node.operatorToken.kind;
  if (operator === ts.SyntaxKind.InKeyword) {
    const place = placeOf(b, node.right);
    if (!place || !ts.isStringLiteralLike(node.left)) return undefined;
    return { place, test: { kind: 'has', property: node.left.text }, holds: true };
  }
  const same = operator === ts.SyntaxKind.EqualsEqualsEqualsToken || operator === ts.SyntaxKind.EqualsEqualsToken;
  const other =
    operator === ts.SyntaxKind.ExclamationEqualsEqualsToken || operator === ts.SyntaxKind.ExclamationEqualsToken;
  if (!same && !other) return undefined;
  const loose = operator === ts.SyntaxKind.EqualsEqualsToken || operator === ts.SyntaxKind.ExclamationEqualsToken;
  return equality(b, node.left, node.right, loose, same) ?? equality(b, node.right, node.left, loose, same);
}

function equality(
  b: Builder,
  left: ts.Expression,
  right: ts.Expression,
  loose: boolean,
  holds: boolean,
): Tested | undefined {
  const asked = bare(left);
  if (ts.isTypeOfExpression(asked)) {
    const place = placeOf(b, asked.expression);
    return place && ts.isStringLiteralLike(right)
      ? { place, test: { kind: 'typeof', name: right.text }, holds }
      : undefined;
  }
  const place = operandPlace(b, left);
  const value = place && unitTest(b, right, loose);
  return place && value ? { place, test: value, holds } : undefined;
}

/** The test for being equal to this expression, when its type has a single value. */
export function unitTest(b: Builder, expression: ts.Expression, loose: boolean): Test | undefined {
  const type = b.typeOf(bare(expression));
  if (loose && type.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null)) return { kind: 'nullish' };
  return type.flags & ts.TypeFlags.Unit ? { kind: 'is', type } : undefined;
}

/** Also the place that an assignment in a condition has just set. */
function operandPlace(b: Builder, expression: ts.Expression): Place | undefined {
  const node = bare(expression);
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken)
    return placeOf(b, node.left);
  return placeOf(b, node);
}
