/**
 * Whether an expression's object has exactly the properties that its type mentions.
 *
 * Owns: the two cases in which silence hides nothing. A variable that was initialised with a literal has no further property
 * as long as nobody else could have added one: when this is the only place that the object leaves the variable, or when the
 * place cannot add one either, its extra properties being readonly.
 */
import ts from 'typescript';
import type { Relation } from './relation.ts';
import { unwrap } from './unwrap.ts';

export function isExact(relation: Relation, e: ts.Expression, target: ts.Type): boolean {
  const literal = literalOf(relation.checker, e);
  if (!literal || !ts.isIdentifier(e)) return false;
  return addsNothing(relation.checker, target) || isOnlyWayOut(relation.checker, e);
}

/** The literal that a `const` holds. */
export function literalOf(checker: ts.TypeChecker, e: ts.Expression): ts.ObjectLiteralExpression | undefined {
  if (!ts.isIdentifier(e)) return undefined;
  const symbol = ts.isShorthandPropertyAssignment(e.parent)
    ? checker.getShorthandAssignmentValueSymbol(e.parent)
    : checker.getSymbolAtLocation(e);
  const declaration = symbol?.valueDeclaration;
  if (!declaration || !ts.isVariableDeclaration(declaration) || declaration.type || !declaration.initializer) {
    return undefined;
  }
  if ((ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Constant) === 0) return undefined;
  const initial = unwrap(declaration.initializer);
  return ts.isObjectLiteralExpression(initial) && isClosed(checker, initial) ? initial : undefined;
}

/** No part of the literal brings properties that its type does not mention. */
export function isClosed(checker: ts.TypeChecker, literal: ts.ObjectLiteralExpression): boolean {
  return literal.properties.every((property) => {
    if (property.name && ts.isComputedPropertyName(property.name)) return false;
    if (!ts.isSpreadAssignment(property)) return true;
    const inner = unwrap(property.expression);
    if (ts.isObjectLiteralExpression(inner)) return isClosed(checker, inner);
    return literalOf(checker, inner) !== undefined;
  });
}

/** Through the place nobody can add what the type was silent about. */
function addsNothing(checker: ts.TypeChecker, target: ts.Type): boolean {
  const parts = target.isUnionOrIntersection() ? target.types : [target];
  return parts.every(
    (part) =>
      checker.getIndexInfosOfType(part).every((info) => info.isReadonly) &&
      checker
        .getPropertiesOfType(part)
        .every(
          (property) =>
            (property.flags & ts.SymbolFlags.Optional) === 0 ||
            (property.declarations ?? []).every(
              (declaration) => (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Readonly) !== 0,
            ),
        ),
  );
}

/** Everywhere else the variable is only looked into. */
function isOnlyWayOut(checker: ts.TypeChecker, e: ts.Identifier): boolean {
  const symbol = checker.getSymbolAtLocation(e);
  if (!symbol) return false;
  let ways = 0;
  const walk = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && node.text === e.text && checker.getSymbolAtLocation(node) === symbol) {
      if (!isLook(node)) ways += 1;
    }
    ts.forEachChild(node, walk);
  };
  walk(e.getSourceFile());
  return ways === 1;
}

function isLook(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isVariableDeclaration(parent)) return parent.name === node;
  if (!ts.isPropertyAccessExpression(parent) || parent.expression !== node) return false;
  return !(ts.isCallExpression(parent.parent) && parent.parent.expression === parent);
}
