/**
 * An intersection whose parts ask different things of one object: `{ v: string | number } & { v: string }`.
 *
 * Each part of an intersection may be held alone, so who holds the first writes a number where who holds the second reads a text.
 * Owns: telling such a type, wherever a value is made that no other type was given before: a literal, a decoded text, a message. What
 * had a type before is held against each part by the relation, and fits two that disagree only if nobody writes. Invariant: no value of
 * a type that disagrees with itself is ever made, so an intersection may be taken apart everywhere else without a question.
 */
import ts from 'typescript';
import { relateAbsence } from './absence.ts';
import { isGenericMapped, mappedOf } from './mapped.ts';
import { type Member, memberOf } from './members.ts';
import { firstMisfit, inside, type Misfit, misfit } from './misfit.ts';
import { areKeysShared, isCovered, isFixed } from './relate-members.ts';
import type { Relation } from './relation.ts';

/** Undefined when an object may be all parts of the type at once, whoever writes to which. */
export function disagreement(relation: Relation, type: ts.Type): Misfit | undefined {
  if (!type.isIntersection()) return undefined;
  return firstMisfit(type.types, (writer) =>
    firstMisfit(type.types, (reader) => (writer === reader ? undefined : disturbs(relation, writer, reader))),
  );
}

/** What somebody puts into the object as a `writer` and somebody else who has it as a `reader` could not bear. */
function disturbs(relation: Relation, writer: ts.Type, reader: ts.Type): Misfit | undefined {
  const { checker } = relation;
  // What a type parameter stands for may mention anything.
  if (isOpen(checker, writer) && hasParts(checker, reader)) return misfit('widening', reader, writer);
  const read = readOf(checker, reader);
  for (const slot of writtenOf(relation, writer)) {
    const other = read.find((one) => meet(checker, slot, one) && !bears(relation, slot, one));
    if (!other) continue;
    const name = slot.member?.name ?? other.member?.name;
    const step = name === undefined ? 'index signature' : `property \`${name}\``;
    return inside(step, misfit('widening', reader, writer, name));
  }
  return undefined;
}

/** A property, or what stands under the keys of an index signature. */
type Slot = Pick<Member, 'type' | 'optional'> & { readonly member?: Member; readonly keys?: ts.Type };

const readOf = (checker: ts.TypeChecker, type: ts.Type): readonly Slot[] => [
  ...checker.getPropertiesOfType(type).map((symbol) => slotOf(memberOf(checker, symbol))),
  ...checker.getIndexInfosOfType(type).map(slotOfIndex),
];

const writtenOf = (relation: Relation, type: ts.Type): readonly Slot[] => [
  ...relation.checker
    .getPropertiesOfType(type)
    .map((symbol) => memberOf(relation.checker, symbol))
    .filter((member) => !isFixed(relation, member) || isLength(relation.checker, type, member))
    .map(slotOf),
  ...relation.checker
    .getIndexInfosOfType(type)
    .filter((info) => !info.isReadonly && isWritten(relation, info))
    .map(slotOfIndex),
];

const slotOf = (member: Member): Slot => ({ type: member.type, optional: member.optional, member });
/** An index signature does not say that there is anything. */
const slotOfIndex = ({ type, keyType }: ts.IndexInfo): Slot => ({ type, optional: false, keys: keyType });

/** The methods of a list write its length. */
const isLength = (checker: ts.TypeChecker, type: ts.Type, { name }: Member): boolean =>
  name === 'length' && checker.isArrayType(type) && type.symbol.name !== 'ReadonlyArray';

/** Somebody writes under keys that are not written out, through what may be this signature. */
function isWritten(relation: Relation, { type, keyType }: ts.IndexInfo): boolean {
  const values = relation.writes.valuesUnderKeys;
  if (!values || !(keyType.flags & ts.TypeFlags.StringLike)) return true;
  return values.some((value) => !relation.relateBoth(value, type));
}

/** Both may be the same property. */
function meet(checker: ts.TypeChecker, { member, keys }: Slot, other: Slot): boolean {
  if (member && other.member) return member.symbol.escapedName === other.member.symbol.escapedName;
  if (member && other.keys) return isCovered(checker, member.symbol, other.keys);
  if (keys && other.member) return isCovered(checker, other.member.symbol, keys);
  return keys !== undefined && other.keys !== undefined && areKeysShared(keys, other.keys);
}

/** Whatever is written there may be read. */
function bears(relation: Relation, written: Slot, read: Slot): boolean {
  if (read.member && relateAbsence(written, read, true)) return false;
  return !relation.relate(written.type, read.type);
}

/** Into a type parameter itself nothing fits that is made anew, but for spreads of it, which are refused as such. */
const hasParts = (checker: ts.TypeChecker, type: ts.Type): boolean =>
  isOpen(checker, type) || checker.getPropertiesOfType(type).length > 0 || checker.getIndexInfosOfType(type).length > 0;

/** `Partial<T>`, which may have more than the bound of `T` mentions. */
function isOpen(checker: ts.TypeChecker, type: ts.Type): boolean {
  const of = mappedOf(checker, type);
  return isGenericMapped(checker, type) || (of !== undefined && (isUnknown(of) || isOpen(checker, of)));
}

const isUnknown = (type: ts.Type): boolean =>
  type.isUnionOrIntersection() ? type.types.some(isUnknown) : (type.flags & ts.TypeFlags.Instantiable) !== 0;
