/**
 * Does a use work the same when what was narrowed is not narrow any more?
 *
 * Owns: the uses at which a wider value does no harm: it goes to a place wide enough, or only what all its types share is
 * asked of it.
 */
import ts from 'typescript';
import { bare, isAccess, type References } from './references.ts';

export function relies(references: References, node: ts.Expression, held: readonly ts.Type[]): boolean {
  const { checker } = references;
  let at: ts.Expression = node;
  while (ts.isParenthesizedExpression(at.parent)) at = at.parent;
  const { parent } = at;
  if (ts.isExpressionStatement(parent) || ts.isVoidExpression(parent)) return false;
  if (isAccess(parent) && parent.expression === at) return !sharesMember(checker, parent, held);
  if (ts.isTemplateSpan(parent)) return false;
  if (ts.isElementAccessExpression(parent))
    return !isPlainIndex(checker, parent) || !sharesBase(checker, checker.getTypeAtLocation(node), held);
  if (isEquality(parent)) return tellsOther(checker, at, parent.left === at ? parent.right : parent.left);
  if (ts.isCaseClause(parent)) return tellsOther(checker, at, parent.parent.parent.expression);
  if (isArithmetic(parent)) return !sharesBase(checker, checker.getTypeAtLocation(node), held);
  if (ts.isVariableDeclaration(parent) && !parent.type) return true;
  const wanted = checker.getContextualType(at);
  if (!wanted || mentionsParameter(wanted)) return true;
  return !held.every((type) => checker.isTypeAssignableTo(type, wanted));
}

function isArithmetic(node: ts.Node): boolean {
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) return true;
  if (!ts.isBinaryExpression(node)) return false;
  const operator = node.operatorToken.kind;
  return operator >= ts.SyntaxKind.LessThanToken && operator <= ts.SyntaxKind.CaretToken;
}

/** Every element of a list has the same type; which property of an object is read depends on the very name. */
function isPlainIndex(checker: ts.TypeChecker, { expression }: ts.ElementAccessExpression): boolean {
  return checker.isArrayType(checker.getTypeAtLocation(expression));
}

const isEquality = (node: ts.Node): node is ts.BinaryExpression =>
  ts.isBinaryExpression(node) &&
  node.operatorToken.kind >= ts.SyntaxKind.EqualsEqualsToken &&
  node.operatorToken.kind <= ts.SyntaxKind.ExclamationEqualsEqualsToken;

/** Being equal to what is stale narrows the other side, which may then be of a type that neither is. */
export function tellsOther(checker: ts.TypeChecker, stale: ts.Expression, other: ts.Expression): boolean {
  const asked = bare(other);
  if ((!ts.isIdentifier(asked) || asked.text === 'undefined') && !isAccess(asked)) return false;
  return !checker.isTypeAssignableTo(checker.getTypeAtLocation(asked), checker.getTypeAtLocation(stale));
}

/** All are of one kind of primitive, so that the result's type is the same. */
function sharesBase(checker: ts.TypeChecker, claimed: ts.Type, held: readonly ts.Type[]): boolean {
  const base = checker.getBaseTypeOfLiteralType(claimed);
  if ((base.flags & (ts.TypeFlags.String | ts.TypeFlags.Number | ts.TypeFlags.BigInt | ts.TypeFlags.Boolean)) === 0) {
    return false;
  }
  return held.every((type) => checker.isTypeAssignableTo(type, base));
}

/** A member that each type has, with the type it is used as. */
function sharesMember(
  checker: ts.TypeChecker,
  parent: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  held: readonly ts.Type[],
): boolean {
  if (!ts.isPropertyAccessExpression(parent)) return false;
  const used = checker.getSymbolAtLocation(parent.name);
  return used !== undefined && held.every((type) => checker.getPropertyOfType(type, parent.name.text) === used);
}

function mentionsParameter(type: ts.Type): boolean {
  const members = type.isUnionOrIntersection() ? type.types : [type];
  return members.some(
    (member) =>
      (member.flags & ts.TypeFlags.Instantiable) !== 0 ||
      (member.aliasTypeArguments ?? []).some(mentionsParameter) ||
      ('target' in member && (member.flags & ts.TypeFlags.Object) !== 0 && isGenericReference(member)),
  );
}

const isGenericReference = (type: ts.Type): boolean =>
  'typeArguments' in type && Array.isArray(type.typeArguments) && type.typeArguments.some(mentionsParameter);
