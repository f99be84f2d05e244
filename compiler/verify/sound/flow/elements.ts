/**
 * An element of a list whose type is a type parameter: `options.find(...)` of `options: T` is a `T[number]`.
 *
 * TypeScript forgets that it is one, and lets any element of the bound be one. Owns: telling that an expression is such an element.
 */
import ts from 'typescript';
import { isStandard } from '../../library-files.ts';
import { membersOf } from '../../type-parts.ts';
import { unwrap } from './unwrap.ts';

const givesElement: ReadonlySet<string> = new Set(['at', 'find', 'findLast']);

/** The target may be a union with it. What is absent TypeScript keeps apart, of the source and of the target. */
export function isElementOf(checker: ts.TypeChecker, expression: ts.Expression, target: ts.Type): boolean {
  return membersOf(target).some((member) => isElement(checker, expression, member));
}

function isElement(checker: ts.TypeChecker, expression: ts.Expression, target: ts.Type): boolean {
  if (!(target.flags & ts.TypeFlags.IndexedAccess)) return false;
  const { objectType, indexType } = asLookup(target);
  if (!(objectType.flags & ts.TypeFlags.TypeParameter) || !(indexType.flags & ts.TypeFlags.Number)) return false;
  const e = initialOf(checker, unwrap(expression));
  if (ts.isElementAccessExpression(e)) {
    const key = checker.getTypeAtLocation(e.argumentExpression);
    return (key.flags & ts.TypeFlags.NumberLike) !== 0 && checker.getTypeAtLocation(e.expression) === objectType;
  }
  if (!ts.isCallExpression(e) || !ts.isPropertyAccessExpression(e.expression)) return false;
  const { name, expression: list } = e.expression;
  return (
    givesElement.has(name.text) &&
    checker.getTypeAtLocation(list) === objectType &&
    isStandard(checker.getResolvedSignature(e)?.declaration)
  );
}

/** True because its flags were asked before. */
const asLookup = (type: ts.Type): ts.IndexedAccessType => type as ts.IndexedAccessType;

/** What a `const` was given. */
function initialOf(checker: ts.TypeChecker, e: ts.Expression): ts.Expression {
  const declaration = ts.isIdentifier(e) ? checker.getSymbolAtLocation(e)?.valueDeclaration : undefined;
  if (!declaration || !ts.isVariableDeclaration(declaration) || !declaration.initializer || declaration.type) return e;
  return (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Constant) === 0 ? e : unwrap(declaration.initializer);
}
