/**
 * What the compiler must know of a single type, where TypeScript's public API says it by flags only.
 *
 * Owns: the look at one type. Does not own what may be exchanged or decoded.
 */
import ts from 'typescript';
import type { Shape } from '../../abi/index.ts';
import { isStandard } from './library-files.ts';

/** What a union consists of; of another type the type itself. */
export const membersOf = (type: ts.Type): readonly ts.Type[] => (type.isUnion() ? type.types : [type]);

/** The property of the same name. Asked for by `name`, the checker finds none whose name is a symbol or a `#name`, which it keeps otherwise. */
export const propertyLike = (checker: ts.TypeChecker, type: ts.Type, wanted: ts.Symbol): ts.Symbol | undefined =>
  checker.getPropertyOfType(type, wanted.name) ??
  (/^(?:__@|#)/.test(wanted.name)
    ? checker.getPropertiesOfType(type).find(({ escapedName }) => escapedName === wanted.escapedName)
    : undefined);

/** `T[K]`, a conditional type and `keyof T`, as long as nobody knows what they come to. */
export const isLookup = (type: ts.Type): type is ts.IndexedAccessType =>
  (type.flags & ts.TypeFlags.IndexedAccess) !== 0;
export const isConditional = (type: ts.Type): type is ts.ConditionalType =>
  (type.flags & ts.TypeFlags.Conditional) !== 0;
export const isKeyOf = (type: ts.Type): type is ts.IndexType => (type.flags & ts.TypeFlags.Index) !== 0;
/** True for what the checker keeps of types in places that its public types leave out. */
export const isType = (value: unknown): value is ts.Type =>
  typeof value === 'object' && value !== null && 'flags' in value && 'checker' in value;

/** What the property holds when it is there. */
export function presentType(checker: ts.TypeChecker, type: ts.Type, optional: boolean): readonly ts.Type[] {
  const members = membersOf(type);
  if (!optional) return members;
  // Absence is an `undefined` of its own in TypeScript, unlike the one that may be written.
  return members.filter((member) => !(member.flags & ts.TypeFlags.Undefined) || member === checker.getUndefinedType());
}

/** Undefined for what is no primitive that can be exchanged. */
export function plainShape(type: ts.Type): Shape | undefined {
  const { flags } = type;
  if (type.isStringLiteral() && !(flags & ts.TypeFlags.EnumLiteral)) return { kind: 'literal', value: type.value };
  if (type.isNumberLiteral() && !(flags & ts.TypeFlags.EnumLiteral)) {
    return Number.isFinite(type.value) ? { kind: 'literal', value: type.value } : undefined;
  }
  if (flags & ts.TypeFlags.BooleanLiteral) return { kind: 'literal', value: isTrue(type) };
  if (flags & ts.TypeFlags.String) return { kind: 'string' };
  if (flags & ts.TypeFlags.Number) return { kind: 'number' };
  if (flags & ts.TypeFlags.Boolean) return { kind: 'boolean' };
  if (flags & ts.TypeFlags.BigInt) return { kind: 'bigint' };
  if (flags & ts.TypeFlags.Null) return { kind: 'null' };
  return flags & ts.TypeFlags.Undefined ? { kind: 'undefined' } : undefined;
}

/** TypeScript's public types do not show the value of a boolean literal, but every such type has its name. */
const isTrue = (type: ts.Type): boolean => 'intrinsicName' in type && type.intrinsicName === 'true';

/** Types of the sealed standard library that are no mere aliases of a shape. */
export function isFromLibrary(symbol: ts.Symbol | undefined): boolean {
  if (!symbol || !(symbol.flags & (ts.SymbolFlags.Interface | ts.SymbolFlags.Class))) return false;
  return (symbol.declarations ?? []).some(isStandard);
}

/** The checker's own word that the type is a reference; its public types say so by a flag only. */
export const isReference = (type: ts.Type): type is ts.TypeReference =>
  (type.flags & ts.TypeFlags.Object) !== 0 &&
  'objectFlags' in type &&
  typeof type.objectFlags === 'number' &&
  (type.objectFlags & ts.ObjectFlags.Reference) !== 0;

export const referenceOf = (type: ts.Type): ts.TypeReference | undefined => (isReference(type) ? type : undefined);

/** What awaiting would wait for: it has a method `then`. */
export function isThenable(checker: ts.TypeChecker, type: ts.Type): boolean {
  const then = checker.getPropertyOfType(type, 'then');
  return then !== undefined && checker.getTypeOfSymbol(then).getCallSignatures().length > 0;
}

/** What ignores a write outside it, and is never longer than it was made. */
export const isTypedArray = (type: ts.Type): boolean =>
  isStandard(type.getProperty('BYTES_PER_ELEMENT')?.declarations?.[0]);

/** The name that a property under this key has, where the key is a symbol with a type of its own: `Symbol.iterator`. */
export const symbolNameOf = (key: ts.Type): ts.__String | undefined =>
  key.flags & ts.TypeFlags.UniqueESSymbol && 'escapedName' in key ? asEscaped(key.escapedName) : undefined;
/** True because a unique symbol's type carries the name that properties by it have. */
const asEscaped = (name: unknown): ts.__String => name as ts.__String;

/** The property of this name; `__@` begins the name that the checker gives to one under a symbol, by which it looks none up itself. */
export const propertyNamed = (checker: ts.TypeChecker, type: ts.Type, name: string): ts.Symbol | undefined =>
  name.startsWith('__@')
    ? checker.getPropertiesOfType(type).find((property) => property.escapedName === name)
    : checker.getPropertyOfType(type, name);

/** What is neither an object nor a symbol: it runs no code to become a text or a number. */
export const plainFlags =
  ts.TypeFlags.StringLike |
  ts.TypeFlags.NumberLike |
  ts.TypeFlags.BigIntLike |
  ts.TypeFlags.BooleanLike |
  ts.TypeFlags.Undefined |
  ts.TypeFlags.Null;

export function tupleTarget(type: ts.Type): ts.TupleType | undefined {
  const isTuple = (target: ts.Type): target is ts.TupleType => 'elementFlags' in target;
  const target = referenceOf(type)?.target;
  return target && isTuple(target) ? target : undefined;
}

/** `<T>(x: T | undefined): x is T`: what the guard proves is what the caller chose. */
export function guardsOwnParameter(declaration: ts.Node | undefined): boolean {
  if (!declaration || !ts.isFunctionLike(declaration)) return false;
  const { type } = declaration;
  const claimed = type && ts.isTypePredicateNode(type) ? type.type : undefined;
  if (!claimed || !ts.isTypeReferenceNode(claimed)) return false;
  return (declaration.typeParameters ?? []).some(({ name }) => name.text === claimed.typeName.getText());
}

/** What is absent may be of this type, or nobody knows. */
export function mayBeAbsent(checker: ts.TypeChecker, type: ts.Type): boolean {
  const open = ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.Void;
  return membersOf(type).some((member) => {
    if (member.flags & (open | ts.TypeFlags.Undefined | ts.TypeFlags.Null)) return true;
    if (!(member.flags & ts.TypeFlags.Instantiable)) return false;
    const bound = checker.getBaseConstraintOfType(member);
    return bound === undefined || bound === member || mayBeAbsent(checker, bound);
  });
}
