/**
 * Lowers expressions: in which order places are used, and how.
 *
 * Owns: evaluation order, what moves and what only looks, and the places where an owned value would get lost. Invariant: an
 * expression that is not understood is refused when its value is owned.
 */
import ts from 'typescript';
import type { Builder } from './builder.ts';
import { checkCallback, checkDetached, checkMethods } from './callbacks.ts';
import { checkGeneratorValue } from './generators.ts';
import type { Test } from './graph.ts';
import { handOn, lowerAssignment, store } from './lower-assignment.ts';
import { lowerCall, lowerInTurn } from './lower-call.ts';
import { lowerCondition } from './lower-condition.ts';
import { bare, checkOutside, partEscapes, placeOf, propertyOf, refine, rootIsOutside } from './places.ts';
import { neverUsedUp } from './rules/never-used-up.ts';
import { notUnderstood } from './rules/not-understood.ts';
import { untrackedPlace } from './rules/untracked-place.ts';

/** What becomes of the value: its owner changes, it is only looked at, or nobody wants it. */
export type Want = 'move' | 'borrow' | 'discard';

export function lowerExpression(b: Builder, expression: ts.Expression, want: Want): void {
  const node = bare(expression);
  checkHandedOver(b, node);
  const place = placeOf(b, node);
  if (place) {
    refine(b, node, place);
    b.use(place, want === 'move' ? 'move' : 'borrow', node);
  } else if (ts.isIdentifier(node)) {
    checkOutside(b, node);
    checkGeneratorValue(b, node);
  } else if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) {
    lowerProperty(b, node, want);
  } else if (ts.isConditionalExpression(node)) {
    const after = b.block();
    const [yes, no] = [b.block(), b.block()];
    lowerCondition(b, node.condition, yes, no);
    for (const [block, value] of [
      [yes, node.whenTrue],
      [no, node.whenFalse],
    ] as const) {
      b.continueIn(block);
      lowerExpression(b, value, want);
      b.goTo(after);
    }
    b.continueIn(after);
  } else if (ts.isBinaryExpression(node)) {
    lowerBinary(b, node, want);
  } else {
    lowerFresh(b, node, want);
  }
  if (!hasItsOwnMoment(node)) b.mayThrow(node);
}

/** Where these throw is said where they are lowered: before what they use up is gone, or after. */
const hasItsOwnMoment = (node: ts.Expression): boolean =>
  ts.isCallExpression(node) || ts.isNewExpression(node) || ts.isAwaitExpression(node) || ts.isYieldExpression(node);

/** A function that goes where another is expected; as an argument it is looked at with the call. */
function checkHandedOver(b: Builder, node: ts.Expression): void {
  const { parent } = node;
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent) || isOnlyLookedAt(parent, node)) return;
  const given = b.typeOf(node);
  if (given.getCallSignatures().length === 0 && !isPlainObject(b, given)) return;
  const wanted = b.checker.getContextualType(node);
  if (wanted && wanted !== given) checkCallback(b, node, given, wanted);
}

/** It may have functions. */
const isPlainObject = (b: Builder, type: ts.Type): boolean =>
  b.shapes.members(type).some((member) => (member.flags & ts.TypeFlags.Object) !== 0 && !b.shapes.isWhole(member));

/** Whatever it is, it goes nowhere from here: it is an object that is looked into, or an operand. */
function isOnlyLookedAt(parent: ts.Node, node: ts.Expression): boolean {
  if (ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent)) return true;
  if (ts.isPrefixUnaryExpression(parent) || ts.isPostfixUnaryExpression(parent)) return true;
  if (!ts.isBinaryExpression(parent)) return ts.isLiteralExpression(node);
  const { kind } = parent.operatorToken;
  return kind >= ts.SyntaxKind.LessThanToken && kind <= ts.SyntaxKind.CaretToken;
}

/** An expression that makes a value: when that is owned, somebody must take it. */
function lowerFresh(b: Builder, node: ts.Expression, want: Want): void {
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) lowerCall(b, node);
  else if (ts.isAwaitExpression(node) || ts.isYieldExpression(node)) {
    if (node.expression) lowerExpression(b, node.expression, 'move');
    b.mayThrow(node);
    if (ts.isYieldExpression(node)) b.mayBeLeft(node);
  } else if (ts.isObjectLiteralExpression(node)) lowerObject(b, node);
  else if (ts.isArrayLiteralExpression(node)) lowerArray(b, node);
  else if (ts.isVoidExpression(node)) {
    lowerExpression(b, node.expression, 'discard');
    return;
  } else if (ts.isFunctionLike(node) || ts.isClassExpression(node)) {
    if (ts.isFunctionExpression(node)) checkGeneratorValue(b, node);
    if (ts.isClassExpression(node)) b.declaresClass(node);
    return;
  } else {
    ts.forEachChild(node, (child) => lowerParts(b, child));
    if (b.shapes.isTracked(b.typeOf(node)) && node.kind !== ts.SyntaxKind.ThisKeyword) {
      b.find(notUnderstood, node, 'an owned value comes out of an expression that the checker does not follow');
    }
    return;
  }
  if (want !== 'move' && b.shapes.owes(b.typeOf(node))) {
    const related = [{ node: statementOf(node), message: 'nothing here takes it' }];
    b.find(neverUsedUp, node, 'the owned value made here is never used up', { label: 'made here', related });
  }
}

export function lowerParts(b: Builder, node: ts.Node): void {
  if (ts.isTypeNode(node)) return;
  if (ts.isExpression(node)) {
    lowerExpression(b, node, 'borrow');
    return;
  }
  ts.forEachChild(node, (child) => lowerParts(b, child));
  b.mayThrow(node);
}

function statementOf(node: ts.Node): ts.Node {
  let at = node.parent;
  while (!ts.isStatement(at) && !ts.isSourceFile(at) && !ts.isFunctionLike(at)) at = at.parent;
  return at;
}

/** A property or element of something that is no place. */
function lowerProperty(b: Builder, node: ts.PropertyAccessExpression | ts.ElementAccessExpression, want: Want): void {
  const object = node.expression;
  checkDetached(
    b,
    ts.isElementAccessExpression(node) ? node.argumentExpression : node.name,
    b.typeOf(bare(object)),
    b.typeOf(node),
  );
  lowerExpression(b, object, 'borrow');
  if (ts.isElementAccessExpression(node)) lowerExpression(b, node.argumentExpression, 'borrow');
  if (!b.shapes.owes(b.typeOf(node))) return;
  if (want === 'move' && isLent(b, object)) partEscapes(b, node, object);
  if (rootIsOutside(b, object)) return;
  if (b.shapes.owes(b.typeOf(bare(object)))) {
    checkSeveral(b, node, bare(object));
    return;
  }
  // A class field that holds something owned is refused where it is declared.
  const declaration = b.checker.getSymbolAtLocation(node)?.valueDeclaration;
  if (declaration && ts.isPropertyDeclaration(declaration)) return;
  b.find(untrackedPlace, node, 'an owned value is taken from where the checker cannot track it', {
    label: 'taken here',
    related: [{ node: object, message: 'kept in this' }],
  });
}

/** The field of what one of several places holds: which of them lost it nobody could say. What is made on the spot is complained of already. */
function checkSeveral(b: Builder, node: ts.Expression, object: ts.Expression): void {
  if (!ts.isConditionalExpression(object) && !ts.isBinaryExpression(object)) return;
  b.find(notUnderstood, node, 'an owned value is taken out of a record that has no name here', {
    label: 'taken here',
    related: [{ node: object, message: 'one of several, or just assigned' }],
  });
}

/** It is borrowed, or part of something that is. */
function isLent(b: Builder, node: ts.Expression): boolean {
  const inner = bare(node);
  return (
    b.shapes.isBorrowed(b.typeOf(inner)) ||
    (propertyOf(inner) !== undefined && isLent(b, propertyOf(inner)?.object ?? inner))
  );
}

function lowerObject(b: Builder, node: ts.ObjectLiteralExpression): void {
  const promised = b.checker.getContextualType(node);
  if (promised) checkMethods(b, node.properties, promised);
  lowerInTurn(b, node, node.properties, (property) => {
    if (ts.isShorthandPropertyAssignment(property)) {
      lowerExpression(b, property.name, 'move');
      return property.name;
    }
    if (ts.isPropertyAssignment(property)) {
      if (ts.isComputedPropertyName(property.name)) lowerExpression(b, property.name.expression, 'borrow');
      lowerExpression(b, property.initializer, 'move');
      return property.initializer;
    }
    if (!ts.isSpreadAssignment(property)) return undefined;
    lowerSpread(b, node, property);
    return property.expression;
  });
}

/** A spread hands over every owned field: none may be replaced in the same literal. */
function lowerSpread(b: Builder, literal: ts.ObjectLiteralExpression, spread: ts.SpreadAssignment): void {
  lowerExpression(b, spread.expression, 'move');
  b.mayThrow(spread);
  const owned = new Set(b.shapes.leaves(b.typeOf(bare(spread.expression))).map(({ path }) => path[0]));
  const replaced = literal.properties.find((other) => other.name && owned.has(other.name.getText()));
  if (!replaced) return;
  b.find(notUnderstood, replaced, 'a field replaces an owned one that a spread brought', {
    label: 'replaced here',
    related: [{ node: spread, message: 'spread here' }],
  });
}

function lowerArray(b: Builder, node: ts.ArrayLiteralExpression): void {
  for (const element of node.elements) {
    const value = ts.isSpreadElement(element) ? element.expression : element;
    lowerExpression(b, value, b.shapes.owes(b.typeOf(value)) ? 'move' : 'borrow');
    b.mayThrow(element);
    const spreadsOwned = ts.isSpreadElement(element) && b.shapes.hoards(b.typeOf(node));
    if (b.shapes.isTracked(b.typeOf(value)) || spreadsOwned) refuseStore(b, value, node, 'an array');
  }
}

export function refuseStore(b: Builder, value: ts.Node, into: ts.Node, what: string): void {
  b.find(untrackedPlace, value, `an owned value is put into ${what}, where the checker cannot track it`, {
    label: 'put here',
    related: [{ node: into, message: `${what} cannot own it` }],
  });
}

function lowerBinary(b: Builder, node: ts.BinaryExpression, want: Want): void {
  const { left, right } = node;
  switch (node.operatorToken.kind) {
    case ts.SyntaxKind.EqualsToken:
      lowerAssignment(b, node, want);
      return;
    case ts.SyntaxKind.CommaToken:
      lowerExpression(b, left, 'discard');
      lowerExpression(b, right, want);
      return;
    case ts.SyntaxKind.AmpersandAmpersandToken:
      either(b, node, { kind: 'truthy' }, true, want);
      return;
    case ts.SyntaxKind.BarBarToken:
      either(b, node, { kind: 'truthy' }, false, want);
      return;
    case ts.SyntaxKind.QuestionQuestionToken:
      either(b, node, { kind: 'nullish' }, true, want);
      return;
    case ts.SyntaxKind.AmpersandAmpersandEqualsToken:
      either(b, node, { kind: 'truthy' }, true, want, true);
      return;
    case ts.SyntaxKind.BarBarEqualsToken:
      either(b, node, { kind: 'truthy' }, false, want, true);
      return;
    case ts.SyntaxKind.QuestionQuestionEqualsToken:
      either(b, node, { kind: 'nullish' }, true, want, true);
      return;
    default:
      lowerExpression(b, left, 'borrow');
      lowerExpression(b, right, 'borrow');
      return;
  }
}

/** A short circuit: the right side runs when the test of the left gives `goesOn`; else the left is the value. */
function either(b: Builder, node: ts.BinaryExpression, test: Test, goesOn: boolean, want: Want, assigns = false): void {
  const [further, stay, after] = [b.block(), b.block(), b.block()];
  const place = placeOf(b, node.left);
  if (test.kind === 'truthy') lowerCondition(b, node.left, goesOn ? further : stay, goesOn ? stay : further);
  else {
    lowerExpression(b, node.left, place || assigns ? 'borrow' : want);
    b.goTo(further);
    b.goTo(stay);
    if (place) {
      further.steps.push({ kind: 'narrow', place, test, holds: goesOn });
      stay.steps.push({ kind: 'narrow', place, test, holds: !goesOn });
    }
  }
  b.continueIn(stay);
  if (place && want === 'move') b.use(place, 'move', node.left);
  b.goTo(after);
  b.continueIn(further);
  lowerExpression(b, node.right, assigns ? 'move' : want);
  if (assigns) store(b, node.left, b.typeOf(bare(node.right)), node.right);
  if (assigns) handOn(b, node, want);
  b.goTo(after);
  b.continueIn(after);
}
