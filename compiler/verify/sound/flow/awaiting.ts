/**
 * What is awaited, or goes through a promise, does not stay a promise: a type parameter may not stand for one there, nor for what may be one.
 *
 * Owns: which functions and classes await something, told by their text, and the findings about classes, whose type parameters are given
 * where an object is made. Does not follow a class that a generic function makes and puts into something else.
 */
import ts from 'typescript';
import { hidesPromise } from '../../hidden-promise.ts';
import { isStandard } from '../../library-files.ts';
import { isReference } from '../../type-parts.ts';
import type { DeclarationFound } from './declarations.ts';
import { misfit } from './misfit.ts';

export const mayBeAwaited = (checker: ts.TypeChecker, type: ts.Type): boolean =>
  checker.getPropertyOfType(type, 'then') !== undefined || hidesPromise(checker, type);

export function awaitsSomething(declaration: ts.Node): boolean {
  const awaits = (node: ts.Node): boolean =>
    node.kind === ts.SyntaxKind.AwaitKeyword ||
    node.kind === ts.SyntaxKind.AsyncKeyword ||
    ts.isAwaitExpression(node) ||
    (ts.isIdentifier(node) && /Promise/.test(node.text)) ||
    (ts.forEachChild(node, (child) => awaits(child) || undefined) ?? false);
  return awaits(declaration);
}

/** `new Box(promise)`, `make(promise)` that gives a `Box`, `extends Box<Promise<number>>`, where methods of `Box` await. */
export function awaitedByClass(
  checker: ts.TypeChecker,
  node: ts.CallExpression | ts.NewExpression | ts.ExpressionWithTypeArguments,
): readonly DeclarationFound[] {
  const type = checker.getTypeAtLocation(node);
  if (!isReference(type) || !type.target.isClass()) return [];
  const awaited = checker.getTypeArguments(type).find((one) => one !== type && mayBeAwaited(checker, one));
  if (!awaited || !classAwaits(checker, type.target)) return [];
  const settled = checker.getAwaitedType(awaited) ?? awaited;
  return [{ node: node.expression, misfit: misfit('other', settled, awaited), promise: 'keeps promises as they are' }];
}

function classAwaits(checker: ts.TypeChecker, type: ts.Type): boolean {
  const declaration = type.symbol?.declarations?.find(ts.isClassLike);
  if (!declaration || isStandard(declaration)) return false;
  return (
    awaitsSomething(declaration) || (type.getBaseTypes() ?? []).some((base) => classAwaits(checker, targetOf(base)))
  );
}

const targetOf = (type: ts.Type): ts.Type => (isReference(type) ? type.target : type);
