/**
 * Two object types compared: classes by name, arrays and references by their arguments, everything else member by member.
 *
 * Owns: which of these comparisons applies. Members and signatures have files of their own.
 */
import ts from 'typescript';
import { isTooVague, mayBePromise } from '../../hidden-promise.ts';
import { isStandard } from '../../library-files.ts';
import { isReference } from '../../type-parts.ts';
import { amountOf, placesAt, placesOfTuple, spanInList, total } from './list-places.ts';
import { firstMisfit, inside, type Misfit, misfit } from './misfit.ts';
import { classesOf, classOf, derivesFrom, isLibraryIterator } from './nominal.ts';
import { relateIndexes, relateMembers } from './relate-members.ts';
import { relateSignatures } from './relate-signatures.ts';
import type { Relation } from './relation.ts';
import { isReadonlyTuple, tupleElements } from './signature-parts.ts';
import { isMatchList, onlyLooks } from './texts-of-match.ts';

export function relateObjects(relation: Relation, source: ts.Type, target: ts.Type): Misfit | undefined {
  const { checker } = relation;
  if (isContractType(target)) return undefined;
  // What `match` gives is a list of texts only where one can tell: there the flow says so.
  if (isMatchList(source) && !isMatchList(target)) {
    return onlyLooks(checker, target) ? undefined : misfit('other', source, target);
  }
  const elements = relateArrays(relation, source, target);
  if (elements !== 'no arrays') return elements;
  if (isTooVague(checker, target) && mayBePromise(checker, source)) return misfit('forgotten', source, target);
  const isInstance = (wanted: ts.Symbol): boolean =>
    instanceParts(source).some((part) => derivesFrom(checker, part, wanted));
  if (!classesOf(checker, target).every(isInstance)) return misfit('lookalike', source, target);
  if (classOf(target) && !isReference(target)) return undefined;
  if (isReference(source) && isReference(target) && source.target === target.target) {
    return relateArguments(relation, source, target);
  }
  if (isLibrary(source, 'Promise') && isLibrary(target, 'PromiseLike')) return relateSettled(relation, source, target);
  // What an interface extends was checked where it is declared; without arguments nothing is left to compare.
  if (target.symbol && !isReference(target) && derivesFrom(checker, source, target.symbol)) return undefined;
  return (
    relateMembers(relation, source, target) ??
    relateIndexes(relation, source, target) ??
    relateSignatures(relation, source, target, ts.SignatureKind.Call) ??
    relateSignatures(relation, source, target, ts.SignatureKind.Construct)
  );
}

const isLibrary = (type: ts.Type, name: string): type is ts.TypeReference =>
  isReference(type) && type.symbol?.name === name && isStandard(type.symbol.declarations?.[0]);

/** A promise is all that is asked of what is like one: what counts is what they settle to. */
function relateSettled(relation: Relation, source: ts.TypeReference, target: ts.TypeReference): Misfit | undefined {
  const { checker } = relation;
  const [given = checker.getUnknownType()] = checker.getTypeArguments(source);
  const [wanted = checker.getNeverType()] = checker.getTypeArguments(target);
  return inside('type argument 1', relation.relate(given, wanted));
}

/** The types that contracts are written in describe conversations; no value ever has them. */
const isContractType = ({ symbol }: ts.Type): boolean =>
  symbol !== undefined &&
  ['Contract', 'State', 'Messages', 'Msg'].includes(symbol.name) &&
  /\/abi\/contract\.ts$/.test(symbol.declarations?.[0]?.getSourceFile().fileName ?? '');

const instanceParts = (type: ts.Type): readonly ts.Type[] => (type.isIntersection() ? type.types : [type]);

/** `G<A>` and `G<B>`: each argument by the variance of its parameter. */
function relateArguments(relation: Relation, source: ts.TypeReference, target: ts.TypeReference): Misfit | undefined {
  const { checker, variances } = relation;
  const targets = checker.getTypeArguments(target);
  const known = variances.of(target.target);
  for (const [index, argument] of checker.getTypeArguments(source).entries()) {
    const other = targets[index];
    const variance = known[index];
    // Beyond the parameters stands the type of `this`, which is the reference itself.
    if (other === undefined || variance === undefined || argument === other) continue;
    const step = `type argument ${index + 1}`;
    if (isLibraryIterator(target.symbol) && checker.isTupleType(argument) && checker.isTupleType(other)) {
      const found = relateTuples(relation, argument, other, true);
      if (found) return inside(step, found);
      continue;
    }
    const forwards = variance.out ? relation.relate(argument, other) : undefined;
    if (forwards) return inside(step, forwards);
    const back = variance.in ? relation.relate(other, argument) : undefined;
    if (back) return inside(step, misfit(variance.out ? 'widening' : 'parameter', argument, other));
  }
  return undefined;
}

function relateArrays(relation: Relation, source: ts.Type, target: ts.Type): Misfit | undefined | 'no arrays' {
  const { checker } = relation;
  const isList = (type: ts.Type): boolean => checker.isArrayType(type) || checker.isTupleType(type);
  if (!isList(target)) return 'no arrays';
  if (!isList(source)) {
    if (isReadonlyList(relation, target) && extendsArray(relation, source)) return 'no arrays';
    return extendsArray(relation, source) ? 'no arrays' : misfit('lookalike', source, target);
  }
  const fixed = isReadonlyList(relation, target);
  if (!fixed && isReadonlyList(relation, source)) return misfit('readonly', source, target);
  if (checker.isTupleType(target)) return relateTuples(relation, source, target, fixed);
  const wanted = elementOf(relation, target);
  if (!fixed && checker.isTupleType(source)) return misfit('widening', source, target);
  return inside('element', relateElement(relation, elementOf(relation, source), wanted, fixed));
}

function relateTuples(relation: Relation, source: ts.Type, target: ts.Type, fixed: boolean): Misfit | undefined {
  const { checker } = relation;
  const wanted = tupleElements(checker, target);
  const given = tupleElements(checker, source);
  if (!checker.isTupleType(source)) {
    if (wanted.some((element) => !element.optional && !element.rest)) return misfit('other', source, target);
    const element = elementOf(relation, source);
    return firstMisfit(wanted, (other) => inside('element', relateElement(relation, element, other.type, fixed)));
  }
  const needed = wanted.filter((element) => !element.optional && !element.rest).length;
  const { least, most } = total(given.map(amountOf));
  const places = placesOfTuple(wanted);
  if (least < needed || (!places.rest && most > wanted.length)) return misfit('other', source, target);
  for (const [index, element] of given.entries()) {
    // A shorter tuple says that there is no such element, which is more than silence: its length is part of its type.
    for (const other of placesAt(spanInList(given, index), places)) {
      // What an optional element holds is read as what may be `undefined`, so it does not matter whether it is absent or `undefined`.
      const found = relateElement(relation, element.type, other.type, fixed);
      if (found) return inside(element.rest ? 'element' : `element ${index}`, found);
    }
  }
  // Lengths that differ would let one owner make the other's tuple longer or shorter.
  return !fixed && given.length !== wanted.length ? misfit('widening', source, target) : undefined;
}

const relateElement = (relation: Relation, source: ts.Type, target: ts.Type, fixed: boolean): Misfit | undefined =>
  fixed ? relation.relate(source, target) : relation.relateBoth(source, target);

const elementOf = ({ checker }: Relation, type: ts.Type): ts.Type =>
  checker.getIndexTypeOfType(type, ts.IndexKind.Number) ?? checker.getUnknownType();

function isReadonlyList({ checker }: Relation, type: ts.Type): boolean {
  if (checker.isTupleType(type)) return isReadonlyTuple(checker, type);
  return type.symbol?.name === 'ReadonlyArray';
}

/** An interface or class that extends an array, such as what `exec` gives. */
function extendsArray({ checker }: Relation, type: ts.Type): boolean {
  return instanceParts(type).some((part) =>
    checker.getPropertiesOfType(part).length === 0
      ? false
      : ['Array', 'ReadonlyArray'].some((name) => {
          const symbol = checker.resolveName(name, undefined, ts.SymbolFlags.Type, false);
          return symbol !== undefined && derivesFrom(checker, part, symbol);
        }),
  );
}
