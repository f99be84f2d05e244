/**
 * Call and construct signatures compared: parameters the other way round, results forwards, nothing bivariant.
 *
 * Owns: positions, rest parameters, `this`, type predicates and generic functions. Invariant: whatever a caller may pass under
 * the target's type, the source's takes; a parameter that the target keeps silent about is not hidden behind it.
 */
import ts from 'typescript';
import { isStandard } from '../../library-files.ts';
import { guardsOwnParameter, mayBeAbsent } from '../../type-parts.ts';
import { isOfPattern } from './into-replacer.ts';
import { type Places, placesAt, spanInList } from './list-places.ts';
import { firstMisfit, inside, type Misfit, misfit } from './misfit.ts';
import type { Relation } from './relation.ts';
import {
  alternativesOf,
  type Parameter,
  type Parameters,
  parametersOf,
  returnsNothing,
  thisTypeOf,
} from './signature-parts.ts';

export function relateSignatures(
  relation: Relation,
  source: ts.Type,
  target: ts.Type,
  kind: ts.SignatureKind,
): Misfit | undefined {
  const { checker, bindings } = relation;
  // A callback is held against a pattern only where `replace` is called as what it is.
  const given = checker.getSignaturesOfType(source, kind).filter((signature) => !isOfPattern(signature));
  for (const wanted of checker.getSignaturesOfType(target, kind)) {
    let nearest: Misfit | undefined;
    const fits = given.some((signature) => {
      const mark = bindings.mark();
      const found = relateSignature(relation, signature, wanted, { source, target });
      if (found) bindings.restore(mark);
      // Of several overloads, the one that TypeScript would have taken comes first.
      nearest ??= found;
      return !found;
    });
    if (!fits) return nearest ?? misfit('other', source, target);
    const hidden = given.length > 1 ? hiddenByOverload(relation, given, wanted, { source, target }) : undefined;
    if (hidden) return hidden;
  }
  return undefined;
}

/** A function of several overloads takes what the longest takes, whichever of them fitted. */
function hiddenByOverload(
  relation: Relation,
  given: readonly ts.Signature[],
  wanted: ts.Signature,
  ends: Ends,
): Misfit | undefined {
  const { checker } = relation;
  const passes = parametersOf(checker, wanted);
  if (passes.open || passes.rest || isStandard(given[0]?.declaration)) return undefined;
  for (const signature of given) {
    const takes = parametersOf(checker, signature);
    for (const { type } of takes.fixed.slice(passes.fixed.length)) {
      const found = relateHidden(relation, type, ends);
      if (found) return found;
    }
  }
  return undefined;
}

interface Ends {
  readonly source: ts.Type;
  readonly target: ts.Type;
  /** The body of the overloads, which may take more than each of them. */
  readonly isBody?: boolean;
}

export function relateSignature(
  relation: Relation,
  given: ts.Signature,
  wanted: ts.Signature,
  ends: Ends,
): Misfit | undefined {
  const { bindings } = relation;
  const open = new Map<ts.Type, ts.Type | undefined>((given.typeParameters ?? []).map((own) => [own, undefined]));
  const compare = (): Misfit | undefined =>
    relateParameters(relation, given, wanted, ends) ??
    relateThis(relation, given, wanted, ends) ??
    relatePredicates(relation, given, wanted, ends) ??
    relateResults(relation, given, wanted);
  if (open.size === 0) return compare();
  return bindings.within(open, () => {
    const found = compare();
    if (!found && !isStandard(given.declaration)) relation.instantiate(given.typeParameters ?? []);
    return found;
  });
}

/** Whatever list of arguments is passed, one of the lists that are taken must take it. */
function relateParameters(
  relation: Relation,
  given: ts.Signature,
  wanted: ts.Signature,
  ends: Ends,
): Misfit | undefined {
  const { bindings, checker } = relation;
  const taken = alternativesOf(checker, given);
  const hides = !convertsAll(given);
  return firstMisfit(alternativesOf(checker, wanted), (passes) => {
    let nearest: Misfit | undefined;
    for (const takes of taken) {
      const mark = bindings.mark();
      const found = relateLists(relation, takes, passes, ends, hides);
      if (!found) return undefined;
      bindings.restore(mark);
      nearest ??= found;
    }
    return nearest;
  });
}

function relateLists(
  relation: Relation,
  takes: Parameters,
  passes: Parameters,
  ends: Ends,
  hides: boolean,
): Misfit | undefined {
  if (passes.open) return relateOpenRest(relation, takes, passes, ends);
  // Anything may be seen as a function that nobody can call, so it is seen as no other.
  if (takes.open && takes.open.flags & ts.TypeFlags.Never) return misfit('parameter', ends.source, ends.target);
  if (takes.trailing.length > 0 || passes.trailing.length > 0) return relateEnds(relation, takes, passes);
  const count = Math.max(takes.fixed.length, passes.fixed.length);
  for (let index = 0; index < count; index += 1) {
    const taken = takes.fixed[index] ?? (takes.rest && { type: takes.rest, optional: false });
    if (!taken) break;
    const passed = passes.fixed[index];
    if (passed) {
      const found = inside(`parameter ${index + 1}`, relateParameter(relation, passed, taken));
      if (found) return found;
    } else if (passes.rest) {
      const may = { type: passes.rest, optional: index < takes.fixed.length };
      const found = inside(`parameter ${index + 1}`, relateParameter(relation, may, taken));
      if (found) return found;
    } else if (hides) {
      const found = relateHidden(relation, taken.type, ends);
      if (found) return found;
    }
  }
  if (!takes.rest) return undefined;
  if (passes.rest) return inside('rest parameter', relateParameter(relation, always(passes.rest), always(takes.rest)));
  return hides ? relateHidden(relation, takes.rest, ends) : undefined;
}

/** Parameters behind a rest are counted from the end. */
function relateEnds(relation: Relation, takes: Parameters, passes: Parameters): Misfit | undefined {
  const places: Places<Parameter> = {
    fixed: takes.fixed,
    rest: takes.rest && always(takes.rest),
    trailing: takes.trailing.map(always),
  };
  const passed = [
    ...passes.fixed.map((parameter) => ({ parameter, optional: parameter.optional, rest: false })),
    ...(passes.rest ? [{ parameter: always(passes.rest), optional: false, rest: true }] : []),
    ...passes.trailing.map((type) => ({ parameter: always(type), optional: false, rest: false })),
  ];
  return firstMisfit([...passed.entries()], ([index, { parameter }]) =>
    firstMisfit(placesAt(spanInList(passed, index), places), (taken) =>
      inside(`parameter ${index + 1}`, relateParameter(relation, parameter, taken)),
    ),
  );
}

/** `Math.max` makes a number of whatever it is given, or throws: what is passed behind its back does no harm. */
function convertsAll({ declaration }: ts.Signature): boolean {
  return isStandard(declaration) && declaration?.parent !== undefined && isMath(declaration.parent);
}
const isMath = (node: ts.Node): boolean => ts.isInterfaceDeclaration(node) && node.name.text === 'Math';

const always = (type: ts.Type): Parameter => ({ type, optional: false });

/** What may be passed, absence included, into what is taken; an optional parameter or one with a default takes absence. */
function relateParameter(relation: Relation, passed: Parameter, taken: Parameter): Misfit | undefined {
  const { checker } = relation;
  const parts = passed.type.isUnion() ? passed.type.types : [passed.type];
  const isAbsence = (type: ts.Type): boolean => (type.flags & ts.TypeFlags.Undefined) !== 0;
  const isNull = (type: ts.Type): boolean => (type.flags & ts.TypeFlags.Null) !== 0;
  const mayBeAbsent = passed.optional || parts.some(isAbsence);
  const present = taken.optional && mayBeAbsent ? parts.filter((type) => !isAbsence(type)) : [passed.type];
  const mayBeUndefined = parts.some(isAbsence) || (passed.optional && passed.exact !== true);
  const absent =
    taken.optional && !(taken.exact && mayBeUndefined) ? [] : mayBeAbsent ? [checker.getUndefinedType()] : [];
  // What is left is compared whole where it can be: a type parameter stands for all of it.
  const whole = present.length > 1 && !present.some(isNull) ? [checker.getNonNullableType(passed.type)] : present;
  const given = [...whole, ...absent];
  for (const type of given) {
    const found = relation.relate(type, taken.type);
    const isPlain = found?.kind === 'other' || found?.kind === 'lookalike';
    if (found) return isPlain ? misfit('parameter', type, taken.type) : found;
  }
  return undefined;
}

/** Whoever sees the function as a target may pass nothing there; whoever sees that as something longer may pass anything. */
function relateHidden(relation: Relation, taken: ts.Type, { source, target, isBody }: Ends): Misfit | undefined {
  if (isBody) return undefined;
  const takesAnything = (type: ts.Type): boolean =>
    (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.Void | ts.TypeFlags.Never)) !== 0;
  if (takesAnything(taken) || (taken.isUnion() && taken.types.some(takesAnything))) return undefined;
  return relation.bindings.has(taken) ? undefined : misfit('hidden-parameter', source, target);
}

/** `(...args: never) => R` can be called by nobody; `(...args: A) => R` only with an `A`. */
function relateOpenRest(
  relation: Relation,
  takes: Parameters,
  passes: Parameters,
  { source, target }: Ends,
): Misfit | undefined {
  const { open } = passes;
  if (!open || open.flags & ts.TypeFlags.Never) return undefined;
  if (takes.open) return relation.relate(open, takes.open);
  const constraint = relation.checker.getBaseConstraintOfType(open);
  const all = [...takes.fixed.map(({ type }) => type), ...(takes.rest ? [takes.rest] : [])];
  if (all.length === 0) return undefined;
  const element = constraint && relation.checker.getIndexTypeOfType(constraint, ts.IndexKind.Number);
  const passed = element ?? relation.checker.getUnknownType();
  const found = firstMisfit(all, (taken) => relation.relate(passed, taken));
  return found && (element ? inside('rest parameter', found) : misfit('parameter', source, target));
}

function relateThis(relation: Relation, given: ts.Signature, wanted: ts.Signature, ends: Ends): Misfit | undefined {
  const needed = thisTypeOf(relation.checker, given);
  if (!needed || needed.flags & (ts.TypeFlags.Void | ts.TypeFlags.Unknown)) return undefined;
  const passed = thisTypeOf(relation.checker, wanted);
  if (passed) return inside('`this`', relation.relate(passed, needed));
  // A method is called on the object that it is read from, whose type was compared; a function is called on nothing.
  const isMethod = (signature: ts.Signature): boolean =>
    signature.declaration !== undefined &&
    (ts.isMethodSignature(signature.declaration) || ts.isMethodDeclaration(signature.declaration));
  return isMethod(given) && isMethod(wanted) ? undefined : misfit('method', ends.source, ends.target);
}

/** A guard proves its type when it says yes and excludes it when it says no, so the types must be one. */
function relatePredicates(
  relation: Relation,
  given: ts.Signature,
  wanted: ts.Signature,
  { source, target }: Ends,
): Misfit | undefined {
  const { checker } = relation;
  const promised = checker.getTypePredicateOfSignature(wanted);
  if (!promised) return undefined;
  const kept = checker.getTypePredicateOfSignature(given);
  const isAlike = kept?.kind === promised.kind && kept.parameterIndex === promised.parameterIndex;
  if (!isAlike || (kept.type === undefined) !== (promised.type === undefined)) return misfit('other', source, target);
  if (!promised.type || !kept.type) return undefined;
  const isLibrarys = isStandard(wanted.declaration);
  if (!isLibrarys && guardsOwnParameter(given.declaration) && mayBeAbsent(checker, promised.type)) {
    return misfit('other', source, target);
  }
  // The library takes a guard and uses only what it says yes to.
  const found = isLibrarys ? relation.relate(kept.type, promised.type) : relation.relateBoth(kept.type, promised.type);
  return found && inside('what it guards', misfit('other', kept.type, promised.type));
}

function relateResults(relation: Relation, given: ts.Signature, wanted: ts.Signature): Misfit | undefined {
  const { checker } = relation;
  const target = checker.getReturnTypeOfSignature(wanted);
  if (target.flags & ts.TypeFlags.Void) return undefined;
  const source = checker.getReturnTypeOfSignature(given);
  if (source.flags & ts.TypeFlags.Void && returnsNothing(given.declaration)) {
    return inside('result', relation.relate(checker.getUndefinedType(), target));
  }
  const made = isStandard(given.declaration) && relateMade(relation, source, target);
  return made ? undefined : inside('result', relation.relate(source, target));
}

/** A list that a library function gives back is nobody else's: `slice(): T[]`. */
function relateMade(relation: Relation, source: ts.Type, target: ts.Type): boolean {
  const { checker } = relation;
  if (!checker.isArrayType(source) || !checker.isArrayType(target)) return false;
  const element = (type: ts.Type): ts.Type =>
    checker.getIndexTypeOfType(type, ts.IndexKind.Number) ?? checker.getUnknownType();
  return relation.relate(element(source), element(target)) === undefined;
}
