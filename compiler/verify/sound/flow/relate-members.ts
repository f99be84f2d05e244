/**
 * The properties and index signatures of two object types compared.
 *
 * Owns: what mutability, optionality and silence mean for a view of an object that has another owner. `docs/soundness.md` argues
 * each case. Does not own fresh literals, which have no other owner (`fresh.ts`).
 */
import ts from 'typescript';
import { isStandard } from '../../library-files.ts';
import { isTypedArray } from '../../type-parts.ts';
import { relateAbsence } from './absence.ts';
import { type Member, memberOf } from './members.ts';
import { firstMisfit, inside, type Misfit, misfit } from './misfit.ts';
import { classOf } from './nominal.ts';
import type { Relation } from './relation.ts';
import { usesThis } from './uses-this.ts';

export function relateMembers(relation: Relation, source: ts.Type, target: ts.Type): Misfit | undefined {
  const { checker } = relation;
  for (const symbol of checker.getPropertiesOfType(target)) {
    if (symbol.name === 'prototype') continue;
    const wanted = memberOf(checker, symbol);
    const found = relateMember(relation, source, target, wanted);
    if (found) return found;
  }
  return undefined;
}

/** One property of `target` against what `source` has by its name. */
export function relateMember(relation: Relation, source: ts.Type, target: ts.Type, wanted: Member): Misfit | undefined {
  const { checker } = relation;
  const given = findMember(checker, source, wanted);
  if (!given) return relateSilence(relation, source, target, wanted);
  const { name } = wanted;
  if (isClosing(wanted) && isClosing(given)) return undefined;
  // A private member is the class's own, a protected one may be overridden, by a public one too. That it is one of the class's is known: classes are nominal.
  if (wanted.hidden || given.hidden) return relateHidden(relation, given, wanted);
  if (given.optional && !wanted.optional) return misfit('other', source, target, name);
  // A method that a literal declares may be taken off its object, since the literal's body is known; no other may come in its place.
  if (isOfLiteral(wanted.symbol) && given.method && !isOfLiteral(given.symbol))
    return misfit('method', source, target, name);
  if (given.method && !wanted.method && usesThis(given.symbol)) return misfit('method', source, target, name);
  const absence = relateAbsence(given, wanted, isFixed(relation, wanted));
  if (absence) return misfit(absence, source, target, name);
  return inside(`property \`${name}\``, relateValues(relation, given, wanted));
}

/** `return` and `throw` of the library's own iterators: whatever is passed only comes back to whoever passed it. */
export const isClosing = ({ name, symbol }: Member): boolean =>
  (name === 'return' || name === 'throw') && isStandard(symbol.declarations?.[0]);

const isOfLiteral = ({ valueDeclaration }: ts.Symbol): boolean =>
  valueDeclaration !== undefined &&
  ts.isMethodDeclaration(valueDeclaration) &&
  ts.isObjectLiteralExpression(valueDeclaration.parent);

/** A property that is written by nobody is as good as readonly, however it was declared. */
export const isFixed = ({ writes }: Relation, member: Member): boolean =>
  member.readonly || member.method || writes.writer(member.name) === undefined;

function relateValues(relation: Relation, given: Member, wanted: Member): Misfit | undefined {
  if (isFixed(relation, wanted)) return named(wanted, relation.relate(given.type, wanted.type));
  if (given.readonly && !given.method) return misfit('readonly', given.type, wanted.type, wanted.name);
  return named(wanted, relation.relateBoth(given.type, wanted.type));
}

const named = (member: Member, found: Misfit | undefined): Misfit | undefined =>
  found && (found.name === undefined && found.way.length === 0 ? { ...found, name: member.name } : found);

/** What only the class itself sees: seen there through another instance, so nothing may differ. */
const relateHidden = (relation: Relation, given: Member, wanted: Member): Misfit | undefined =>
  isFixed(relation, wanted)
    ? relation.relate(given.type, wanted.type)
    : inside(`property \`${wanted.name}\``, relation.relateBoth(given.type, wanted.type));

function findMember(checker: ts.TypeChecker, source: ts.Type, wanted: Member): Member | undefined {
  const escaped = wanted.symbol.escapedName;
  const direct = checker.getPropertyOfType(source, String(escaped));
  const symbol = direct ?? checker.getPropertiesOfType(source).find((candidate) => candidate.escapedName === escaped);
  return symbol && memberOf(checker, symbol);
}

/** The target speaks of a property that the source does not mention: it may be there nevertheless, with any type. */
function relateSilence(relation: Relation, source: ts.Type, target: ts.Type, wanted: Member): Misfit | undefined {
  const { checker } = relation;
  if (!wanted.optional) return misfit('other', source, target, wanted.name);
  const index = checker.getIndexTypeOfType(source, ts.IndexKind.String);
  if (index) return inside(`property \`${wanted.name}\``, relation.relateBoth(index, wanted.type));
  if (isPhantom(wanted.symbol)) return undefined;
  const descendants = relation.classes.descendantsOf(classOf(source));
  if (descendants && isFixed(relation, wanted))
    return firstMisfit(descendants, (type) => relateHeir(relation, type, wanted));
  return agreesUnderName(relation, wanted) ? undefined : misfit('forgotten', source, target, wanted.name);
}

/** Whatever the program puts under that name anywhere is what is wanted, so it does not matter whether it is there. */
export function agreesUnderName(relation: Relation, wanted: Member): boolean {
  const types = relation.names.typesUnder(wanted.name);
  if (!types) return false;
  const fixed = isFixed(relation, wanted);
  return types.every((type) => !(fixed ? relation.relate(type, wanted.type) : relation.relateBoth(type, wanted.type)));
}

/** An instance of a class has what the class declares, or one of its subclasses, all of which are known. */
function relateHeir(relation: Relation, heir: ts.Type, wanted: Member): Misfit | undefined {
  const own = findMember(relation.checker, heir, wanted);
  return own && relateValues(relation, own, wanted) && misfit('forgotten', heir, wanted.type, wanted.name);
}

/** The marks of `abi/contract.ts` are never present, so nothing can be hidden under them. */
const isPhantom = (symbol: ts.Symbol): boolean =>
  String(symbol.escapedName).startsWith('__@') &&
  /\/abi\/(contract|process)\.ts$/.test(symbol.declarations?.[0]?.getSourceFile().fileName ?? '');

export function relateIndexes(relation: Relation, source: ts.Type, target: ts.Type): Misfit | undefined {
  const { checker } = relation;
  for (const wanted of checker.getIndexInfosOfType(target)) {
    const found = inside('index signature', relateIndex(relation, source, target, wanted));
    if (found) return found;
  }
  return undefined;
}

export const isOfStrings = ({ keyType }: ts.IndexInfo): boolean => (keyType.flags & ts.TypeFlags.StringLike) !== 0;

function relateIndex(relation: Relation, source: ts.Type, target: ts.Type, wanted: ts.IndexInfo): Misfit | undefined {
  const { checker } = relation;
  const given = checker
    .getIndexInfosOfType(source)
    .find((info) => info.keyType === wanted.keyType || info.keyType.flags & ts.TypeFlags.String);
  // Under a key that may be any string nobody writes, so it is as good as readonly; lists are another matter.
  const fixed = wanted.isReadonly || (isOfStrings(wanted) && relation.writes.indexWriter === undefined);
  if (given) {
    if (given.isReadonly && !fixed) return misfit('readonly', source, target);
    // Who writes and reads again would not find what was written outside it.
    if (isTypedArray(source) && !isTypedArray(target) && !wanted.isReadonly) return misfit('other', source, target);
    const values = fixed ? relation.relate(given.type, wanted.type) : relation.relateBoth(given.type, wanted.type);
    return (
      values ?? relateOthers(relation, source, given, wanted, fixed) ?? relateCovered(relation, source, wanted, fixed)
    );
  }
  // Whatever else the object has would be seen, and of that nothing is known but that it is something.
  if (fixed && wanted.type.flags & ts.TypeFlags.Unknown) return undefined;
  return misfit('forgotten', source, target);
}

/** Other signatures of the source, under keys that the target reaches by its own. */
function relateOthers(
  relation: Relation,
  source: ts.Type,
  given: ts.IndexInfo,
  wanted: ts.IndexInfo,
  fixed: boolean,
): Misfit | undefined {
  const { checker } = relation;
  const others = checker.getIndexInfosOfType(source).filter((info) => info !== given);
  return firstMisfit(others, (other) => {
    if (!areKeysShared(other.keyType, wanted.keyType)) return undefined;
    const isReached = (wanted.keyType.flags & ts.TypeFlags.String) !== 0;
    const read = isReached ? relation.relate(other.type, wanted.type) : undefined;
    return (
      read ??
      (fixed || !relation.relate(wanted.type, other.type) ? undefined : misfit('widening', other.type, wanted.type))
    );
  });
}

/** Texts and numbers on one side, symbols on the other; of two patterns of text nobody says that no text is of both. */
export const areKeysShared = (one: ts.Type, other: ts.Type): boolean =>
  ((one.flags ^ other.flags) & ts.TypeFlags.ESSymbolLike) === 0;

/** Properties that the source names beside its signature, and that the target reaches by its own: what is written there, they hold. */
function relateCovered(relation: Relation, source: ts.Type, wanted: ts.IndexInfo, fixed: boolean): Misfit | undefined {
  const { checker, writes } = relation;
  const reached = checker.getPropertiesOfType(source).filter((symbol) => isCovered(checker, symbol, wanted.keyType));
  return firstMisfit(reached, (symbol) => {
    const member = memberOf(checker, symbol);
    // A key that is written out is a name.
    const still = wanted.isReadonly || (fixed && writes.writer(member.name) === undefined);
    if (member.readonly && !member.method && !still) return misfit('readonly', member.type, wanted.type, member.name);
    const absence = relateAbsence(member, { type: wanted.type, optional: false }, still);
    if (absence) return misfit(absence, member.type, wanted.type, member.name);
    const found = still ? relation.relate(member.type, wanted.type) : relation.relateBoth(member.type, wanted.type);
    return named(member, found);
  });
}

export function isCovered(checker: ts.TypeChecker, { escapedName }: ts.Symbol, key: ts.Type): boolean {
  const name = String(escapedName);
  if (name.startsWith('__#')) return false;
  const isSymbol = name.startsWith('__@');
  if (key.flags & ts.TypeFlags.ESSymbolLike) return isSymbol;
  if (isSymbol) return false;
  if (key.flags & ts.TypeFlags.Number) return String(Number(name)) === name;
  return checker.isTypeAssignableTo(checker.getStringLiteralType(name), key);
}
