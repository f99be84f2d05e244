/**
 * Mapped types over a type parameter, which have no members yet.
 *
 * Owns: reading such a type's declaration, which the public interface leaves out of the type.
 */
import ts from 'typescript';
import { isKeyOf, isType } from '../../type-parts.ts';
import { isNode } from './members.ts';

export function mappedNode(type: ts.Type): ts.MappedTypeNode | undefined {
  const declaration: unknown = 'declaration' in type ? type.declaration : undefined;
  return isNode(declaration) && ts.isMappedTypeNode(declaration) ? declaration : undefined;
}

/** Its keys depend on a type parameter, so that nobody knows them. */
export function isGenericMapped(checker: ts.TypeChecker, type: ts.Type): boolean {
  if (!mappedNode(type) || checker.getPropertiesOfType(type).length > 0) return false;
  const keys = keysOf(checker, type);
  const generic =
    ts.TypeFlags.Index | ts.TypeFlags.TypeParameter | ts.TypeFlags.IndexedAccess | ts.TypeFlags.Conditional;
  const isOpen = (part: ts.Type): boolean =>
    part.isUnionOrIntersection() ? part.types.some(isOpen) : (part.flags & generic) !== 0;
  return keys !== undefined && isOpen(keys);
}

/** What `K` in `[K in ...]` ranges over; the checker knows once it was asked for the members. */
export function keysOf(checker: ts.TypeChecker, type: ts.Type): ts.Type | undefined {
  checker.getPropertiesOfType(type);
  const keys: unknown = 'constraintType' in type ? type.constraintType : undefined;
  return isType(keys) ? keys : undefined;
}

/** The `T` of `[K in keyof T]`. */
export function mappedOf(checker: ts.TypeChecker, type: ts.Type): ts.Type | undefined {
  const keys = keysOf(checker, type);
  return keys && isKeyOf(keys) ? keys.type : undefined;
}

/** The `X` of `{ readonly [K in keyof T]: X }`, where it depends on no type parameter. */
export function readonlyTemplate(checker: ts.TypeChecker, type: ts.Type): ts.Type | undefined {
  const node = mappedNode(type);
  const isPlain = node?.type && !node.nameType && node.readonlyToken?.kind === ts.SyntaxKind.ReadonlyKeyword;
  if (!isPlain || !node.type || mentionsParameter(checker, node.type)) return undefined;
  return checker.getTypeFromTypeNode(node.type);
}

const mentionsParameter = (checker: ts.TypeChecker, node: ts.Node): boolean =>
  (ts.isIdentifier(node) && ((checker.getSymbolAtLocation(node)?.flags ?? 0) & ts.SymbolFlags.TypeParameter) !== 0) ||
  (ts.forEachChild(node, (child) => mentionsParameter(checker, child) || undefined) ?? false);

/** Each property has the type that it has in `T`: `T[K]`. */
export function isOwnLookup({ type, typeParameter, nameType }: ts.MappedTypeNode): boolean {
  const keys = typeParameter.constraint;
  if (!type || !ts.isIndexedAccessTypeNode(type) || nameType || !keys || !ts.isTypeOperatorNode(keys)) return false;
  return type.indexType.getText() === typeParameter.name.text && type.objectType.getText() === keys.type.getText();
}

/** `{ [P in ...]: X }[K]` is `X` with `K` for `P`. */
export function lookedUp(
  checker: ts.TypeChecker,
  target: ts.IndexedAccessType,
): { readonly type: ts.Type; readonly parameter: ts.Type; readonly key: ts.Type } | undefined {
  const { objectType, indexType } = target;
  if (!isGenericMapped(checker, objectType)) return undefined;
  const node = mappedNode(objectType);
  const type: unknown = 'templateType' in objectType ? objectType.templateType : undefined;
  const parameter: unknown = 'typeParameter' in objectType ? objectType.typeParameter : undefined;
  if (!node?.type || !isType(parameter)) return undefined;
  return { type: isType(type) ? type : checker.getTypeFromTypeNode(node.type), parameter, key: indexType };
}
