/**
 * Reads under keys whose type is a type parameter: TypeScript takes `T[K]` to be there even where an index signature answers.
 *
 * Owns: the place where the object's type is known, and the calls that say what a type parameter stands for that is read by key. Algorithm:
 * 1. type parameters that are read under a generic key, and those that are handed on for one of these, until there are no more; 2. each
 * call that binds one to a type with an index signature must name keys that the type declares. Does not own type references, heritage
 * clauses, mapped types of type parameters, and functions that are passed as values.
 */
import ts from 'typescript';
import { isTarget } from '../../assignments.ts';
import type { VerifyContext } from '../../context.ts';
import { eachOfKind } from '../../node-index.ts';
import { membersOf } from '../../type-parts.ts';

type Call = ts.CallExpression | ts.NewExpression;
type Parameters = readonly ts.TypeParameterDeclaration[];

const generic = ts.TypeFlags.Index | ts.TypeFlags.IndexedAccess | ts.TypeFlags.Conditional | ts.TypeFlags.TypeParameter;

/** `list[k]` where `k` is generic and the list is not: what it reads need not be there. */
export function isOpenGenericRead(checker: ts.TypeChecker, node: ts.ElementAccessExpression): boolean {
  const object = checker.getTypeAtLocation(node.expression);
  if (!isGenericRead(checker, node) || object.flags & ts.TypeFlags.Instantiable || isMapped(object)) return false;
  return mayMiss(checker, checker.getNonNullableType(object), checker.getTypeAtLocation(node.argumentExpression));
}

/** The type parameters of the program that are read under a generic key. */
export function lookedUp(context: VerifyContext): ReadonlySet<ts.Node> {
  const { checker } = context;
  const marked = new Set<ts.Node>();
  eachOfKind(context, context.files, [ts.SyntaxKind.ElementAccessExpression], (node) => {
    if (!ts.isElementAccessExpression(node) || !isGenericRead(checker, node)) return;
    const own = parameterOf(checker.getTypeAtLocation(node.expression));
    if (own) marked.add(own);
  });
  for (let size = -1; marked.size > 0 && size !== marked.size; ) {
    size = marked.size;
    eachOfKind(context, context.files, [ts.SyntaxKind.CallExpression, ts.SyntaxKind.NewExpression], (node) => {
      if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return;
      for (const [parameter, type] of boundAt(checker, node)) {
        const own = marked.has(parameter) ? parameterOf(type) : undefined;
        if (own) marked.add(own);
      }
    });
  }
  return marked;
}

/** The type that a call binds to a type parameter read by key, where the key need not be there. */
export function missedAt(checker: ts.TypeChecker, marked: ReadonlySet<ts.Node>, node: Call): ts.Type | undefined {
  if (marked.size === 0) return undefined;
  const bound = boundAt(checker, node);
  for (const [parameter, type] of bound) {
    if (!marked.has(parameter) || type.flags & ts.TypeFlags.Instantiable) continue;
    const keys = bound.filter(([other]) => isKeyOf(checker, other, parameter)).map(([, key]) => key);
    const missing = keys.length === 0 ? [checker.getStringType(), checker.getNumberType()] : keys;
    if (missing.some((key) => mayMiss(checker, type, key))) return type;
  }
  return undefined;
}

function isGenericRead(checker: ts.TypeChecker, node: ts.ElementAccessExpression): boolean {
  if (isTarget(node)) return false;
  const key = checker.getTypeAtLocation(node.argumentExpression);
  const parts = [key, ...(key.isUnionOrIntersection() ? key.types : [])];
  return parts.some(({ flags }) => (flags & generic) !== 0);
}

/** What each type parameter of the function that is called stands for. */
export function boundAt(
  checker: ts.TypeChecker,
  node: Call,
): readonly (readonly [ts.TypeParameterDeclaration, ts.Type])[] {
  const signature = checker.getResolvedSignature(node);
  const types = signature && checker.getTypeArgumentsForResolvedSignature(signature);
  if (!types) return [];
  const parameters = parametersOf(signature.declaration);
  return parameters.flatMap((parameter, index) => {
    const type = types[index];
    return type ? [[parameter, type] as const] : [];
  });
}

function parametersOf(declaration: ts.Signature['declaration']): Parameters {
  if (!declaration || ts.isJSDocSignature(declaration)) return [];
  const holder = ts.isConstructorDeclaration(declaration) ? declaration.parent : declaration;
  return holder.typeParameters ?? [];
}

function parameterOf(type: ts.Type): ts.Node | undefined {
  // `T & {}` and `T | undefined` are read as `T` is.
  const one = type.isUnionOrIntersection() ? type.types.find(({ flags }) => flags & ts.TypeFlags.TypeParameter) : type;
  const declaration = one?.symbol?.declarations?.[0];
  return declaration && ts.isTypeParameterDeclaration(declaration) ? declaration : undefined;
}

/** `K extends keyof T`. */
function isKeyOf(checker: ts.TypeChecker, key: ts.TypeParameterDeclaration, object: ts.Node): boolean {
  if (!key.constraint) return false;
  const bound = checker.getTypeFromTypeNode(key.constraint);
  return (bound.flags & ts.TypeFlags.Index) !== 0 && parameterOf((bound as ts.IndexType).type) === object;
}

/** An index signature answers to a key that the type does not declare, and does not say that there may be nothing. */
function mayMiss(checker: ts.TypeChecker, object: ts.Type, key: ts.Type): boolean {
  const names = membersOf(checker.getBaseConstraintOfType(key) ?? key);
  const none = ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.Undefined | ts.TypeFlags.Void;
  return membersOf(object).some((member) => {
    const apparent = checker.getApparentType(member);
    const isSure = checker
      .getIndexInfosOfType(apparent)
      .some(({ type }) => !membersOf(type).some(({ flags }) => flags & none));
    return isSure && names.some((name) => !isDeclared(checker, apparent, name));
  });
}

function isDeclared(checker: ts.TypeChecker, object: ts.Type, key: ts.Type): boolean {
  if (key.flags & ts.TypeFlags.ESSymbolLike) return true;
  if (!key.isStringLiteral() && !key.isNumberLiteral()) return false;
  return checker.getPropertyOfType(object, String(key.value)) !== undefined;
}

/** `Record<K, V>` has the keys that `K` is. */
const isMapped = (type: ts.Type): boolean =>
  (type.flags & ts.TypeFlags.Object) !== 0 && ((type as ts.ObjectType).objectFlags & ts.ObjectFlags.Mapped) !== 0;
