/**
 * May a promise be behind a value of this type, though the type does not say so?
 *
 * Owns: the two halves of the answer. `hidesPromise`: a promise fits the type, so awaiting a value of it may give anything.
 * `isTooVague`: a type that asks for nothing a promise lacks, but speaks of more; flow lets in nothing that may be a promise, so that
 * values of it can be awaited. Of every other type a promise lacks something.
 */
import ts from 'typescript';
import { isReference, isThenable, membersOf } from './type-parts.ts';

/** What a promise has. */
const ofPromise = /^(?:then|catch|finally|__@toStringTag@\d+)$/;

export const hidesPromise = (checker: ts.TypeChecker, type: ts.Type): boolean =>
  membersOf(type).some((member) => {
    if (member.flags & ts.TypeFlags.NonPrimitive) return true;
    if (member.flags & ts.TypeFlags.IndexedAccess) {
      const bound = checker.getBaseConstraintOfType(member);
      return bound !== undefined && bound !== member && hidesPromise(checker, bound);
    }
    // Of a type parameter its caller answers.
    if (member.isIntersection() && member.types.some(({ flags }) => flags & ts.TypeFlags.Instantiable)) {
      return member.types.some(({ flags }) => flags & ts.TypeFlags.NonPrimitive);
    }
    return isOpenShape(checker, member) && !isOfLiteral(member) && asksMore(checker, member).length === 0;
  });

/** A promise itself, or what may be one. */
export const mayBePromise = (checker: ts.TypeChecker, type: ts.Type): boolean =>
  ((type.flags & ts.TypeFlags.Object) !== 0 && isThenable(checker, type)) || hidesPromise(checker, type);

export function isTooVague(checker: ts.TypeChecker, type: ts.Type): boolean {
  if (isThenable(checker, type)) return false;
  if (checker.getIndexInfosOfType(type).length > 0 && isShape(checker, type)) {
    return asksMore(checker, type).every(isOptional);
  }
  if (!isOpenShape(checker, type)) return false;
  const more = asksMore(checker, type);
  return more.length === 0 ? isOfLiteral(type) : more.every(isOptional);
}

/** A record of whatever there is: a guard may take a promise for one, flow does not. */
export const isVagueRecord = (checker: ts.TypeChecker, type: ts.Type): boolean =>
  isTooVague(checker, type) &&
  checker.getIndexInfosOfType(type).some((info) => (info.type.flags & ts.TypeFlags.Unknown) !== 0);

const asksMore = (checker: ts.TypeChecker, type: ts.Type): readonly ts.Symbol[] =>
  checker.getPropertiesOfType(type).filter(({ escapedName }) => !ofPromise.test(String(escapedName)));

const isOptional = ({ flags }: ts.Symbol): boolean => (flags & ts.SymbolFlags.Optional) !== 0;

/** `{}` as the type of a literal: flow lets nothing else be one. */
const isOfLiteral = ({ symbol }: ts.Type): boolean => ((symbol?.flags ?? 0) & ts.SymbolFlags.ObjectLiteral) !== 0;

/** Nothing but properties, all of them known. */
const isOpenShape = (checker: ts.TypeChecker, type: ts.Type): boolean =>
  isShape(checker, type) && checker.getIndexInfosOfType(type).length === 0 && !isThenable(checker, type);

function isShape(checker: ts.TypeChecker, type: ts.Type): boolean {
  if (!(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))) return false;
  if (type.getCallSignatures().length > 0 || type.getConstructSignatures().length > 0) return false;
  if (checker.isArrayLikeType(type)) return false;
  const parts = type.isIntersection() ? type.types : [type];
  return !parts.some((part) => part.isClass() || isReferenceToClass(part) || isMapped(part));
}

const isReferenceToClass = (type: ts.Type): boolean => isReference(type) && type.target.isClass();

/** Over a type parameter: which properties it has is not known yet. */
const isMapped = (type: ts.Type): boolean =>
  'objectFlags' in type &&
  (Number(type.objectFlags) & ts.ObjectFlags.Mapped) !== 0 &&
  type.getProperties().length === 0;
