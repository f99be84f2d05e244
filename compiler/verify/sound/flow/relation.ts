/**
 * `isSoundlyAssignable`: may a value of type S be seen as a T, by whoever holds it from now on?
 *
 * Owns: the relation, its cache and its recursion. It is asked only where TypeScript already said yes, and says where that was too
 * generous: a value that keeps another owner must not be seen under a type through which either owner could be surprised.
 * Recursive types are compared as Amadio and Cardelli do ("Subtyping Recursive Types", 1993): what is already being compared
 * is assumed to hold. Invariants: it never says yes for want of an answer; a failure names the innermost reason.
 */
import ts from 'typescript';
import { isConditional, isLookup } from '../../type-parts.ts';
import { identityOf } from '../generic/parameters.ts';
import { Bindings } from './bindings.ts';
import type { Classes } from './classes.ts';
import { isKeyBound, isSeveralKeys } from './keys.ts';
import { isGenericMapped, isOwnLookup, keysOf, lookedUp, mappedNode, mappedOf, readonlyTemplate } from './mapped.ts';
import { isMissing } from './members.ts';
import { firstMisfit, inside, type Misfit, misfit } from './misfit.ts';
import type { Names } from './names.ts';
import { relateObjects } from './relate-objects.ts';
import { isArguments } from './signature-parts.ts';
import { Variances } from './variance.ts';
import type { WriteSet } from './writes.ts';

const { TypeFlags } = ts;
const primitive =
  TypeFlags.StringLike |
  TypeFlags.NumberLike |
  TypeFlags.BigIntLike |
  TypeFlags.BooleanLike |
  TypeFlags.ESSymbolLike |
  TypeFlags.Null |
  TypeFlags.Undefined |
  TypeFlags.Index;
/** What is not known before a type parameter is. */
const open = TypeFlags.TypeParameter | TypeFlags.IndexedAccess | TypeFlags.Conditional;
const top = TypeFlags.Any | TypeFlags.Unknown;
/** Deeper than this a comparison is given up; types that grow as they recurse get here. */
const deepest = 60;

type Verdict = Misfit | 'fits';
/** What the relation knows of the whole program. */
export interface ProgramFacts {
  readonly writes: WriteSet;
  readonly classes: Classes;
  readonly names: Names;
}

type Watch = (source: ts.Type, target: ts.Type) => void;

/** What type parameters stand for where a generic function is seen as another. */
export interface Instantiated {
  readonly node: ts.Node;
  readonly types: ReadonlyMap<ts.Symbol, ts.Type>;
}

export class Relation {
  readonly checker: ts.TypeChecker;
  readonly writes: WriteSet;
  readonly variances: Variances;
  readonly classes: Classes;
  readonly names: Names;
  readonly #facts: ProgramFacts;
  /** What the type parameters of the generic function being compared stand for. */
  readonly bindings = new Bindings();
  /** The place whose flow is compared; what is compared for other reasons binds nothing. */
  place: ts.Node | undefined;
  readonly instantiated: Instantiated[] = [];
  readonly #cache = new Map<ts.Type, Map<ts.Type, Verdict>>();
  /** Pairs being compared, and pairs that fit if those do. */
  readonly #assumed = new Map<ts.Type, Set<ts.Type>>();
  #provisional: [ts.Type, ts.Type][] = [];
  #depth = 0;

  /** Is told of everything that is compared. */
  readonly #watch: Watch | undefined;

  constructor(checker: ts.TypeChecker, facts: ProgramFacts, watch?: Watch) {
    this.#watch = watch;
    this.#facts = facts;
    this.names = facts.names;
    this.classes = facts.classes;
    this.checker = checker;
    this.writes = facts.writes;
    this.variances = new Variances(checker, facts.writes);
  }

  /** The same relation, which tells what it compares. */
  watchedBy(watch: Watch): Relation {
    return new Relation(this.checker, this.#facts, watch);
  }

  /** A value of the one type is seen as the other, whether or not it may. */
  seen(source: ts.Type, target: ts.Type): void {
    this.#watch?.(source, target);
  }

  /** Undefined when every value of `source` may be seen as a `target`. */
  relate(source: ts.Type, target: ts.Type): Misfit | undefined {
    if (source === target) return undefined;
    this.seen(source, target);
    const { flags } = source;
    // A `void` is looked at by nobody, so anything may be one.
    if (target.flags & (top | TypeFlags.Void) || flags & (TypeFlags.Never | TypeFlags.Any)) return undefined;
    if (isMissing(source)) return undefined;
    if (this.bindings.active) {
      const bound = this.#bound(source, target);
      if (bound !== 'unbound') return bound;
      const looked = lookedUpInBound(this.checker, source, this.bindings);
      if (looked) return this.relate(looked, target);
    }
    if (flags & TypeFlags.Void) return isVoid(target) ? undefined : misfit('void', source, target);
    if (this.bindings.active) this.#bindWhole(source, target);
    if (source.isUnion()) return firstMisfit(source.types, (part) => this.relate(part, target));
    if (target.isUnion()) return this.#intoUnion(source, target);
    if (target.isIntersection()) return firstMisfit(target.types, (part) => this.relate(source, part));
    if (flags & primitive) return this.#fromPrimitive(source, target);
    if (target.flags & primitive) return this.#asTypeScript(source, target);
    if (target.flags & TypeFlags.NonPrimitive) return this.#asTypeScript(source, target);
    if (target.flags & TypeFlags.Instantiable) return this.#intoUnknown(source, target);
    if (isGenericMapped(this.checker, target)) return this.#intoMapped(source, target);
    if (flags & TypeFlags.Instantiable) return this.#fromConstraint(source, target);
    if (source.isIntersection()) return this.#fromIntersection(source, target);
    if (!(target.flags & TypeFlags.Object)) return this.#asTypeScript(source, target);
    if (flags & TypeFlags.NonPrimitive) return this.#remembered(this.checker.getApparentType(source), target);
    return this.#remembered(source, target);
  }

  /** A generic function fits: what its type parameters were found to stand for, the program may bind them to. */
  instantiate(parameters: readonly ts.TypeParameter[]): void {
    const { place } = this;
    if (!place) return;
    const types = parameters.flatMap((parameter): readonly (readonly [ts.Symbol, ts.Type])[] => {
      const own = identityOf(parameter);
      const type = this.bindings.get(parameter);
      return own && type && type !== parameter ? [[own, type]] : [];
    });
    if (types.length > 0) this.instantiated.push({ node: place, types: new Map(types) });
  }

  /** True when either may be seen as the other, so that both may write. */
  relateBoth(source: ts.Type, target: ts.Type): Misfit | undefined {
    const forwards = this.relate(source, target);
    if (forwards) return forwards;
    const back = this.relate(target, source);
    return back && misfit('widening', source, target);
  }

  #bound(source: ts.Type, target: ts.Type): Misfit | undefined | 'unbound' {
    const { bindings } = this;
    // What comes back to itself stands for itself.
    const isOpen = (type: ts.Type): boolean => bindings.has(type) && !bindings.isCircular(type);
    if (isOpen(target)) {
      const bound = bindings.get(target);
      if (bound) return this.relate(source, bound);
      bindings.bind(target, source);
      return this.#withinBound(source, target);
    }
    if (!isOpen(source)) return 'unbound';
    const bound = bindings.get(source);
    if (bound) return this.relate(bound, target);
    bindings.bind(source, target);
    return this.#withinBound(target, source);
  }

  /** `A | B | undefined` into `P | undefined`: the parameter stands for all that is not absent. */
  #bindWhole(source: ts.Type, target: ts.Type): void {
    if (!source.isUnion() || !target.isUnion()) return;
    const isAbsence = (type: ts.Type): boolean => (type.flags & (TypeFlags.Undefined | TypeFlags.Null)) !== 0;
    const [parameter, ...others] = target.types.filter((type) => !isAbsence(type));
    if (!parameter || others.length > 0 || !this.bindings.has(parameter) || this.bindings.get(parameter)) return;
    this.bindings.bind(parameter, this.checker.getNonNullableType(source));
  }

  #withinBound(chosen: ts.Type, parameter: ts.Type): Misfit | undefined {
    const constraint = parameter.getConstraint();
    if (isSeveralKeys(chosen) && this.#isSingleKey(parameter)) return misfit('other', chosen, parameter);
    return constraint && this.relate(chosen, constraint);
  }

  /** By its bound as it is written: `getConstraint` says of `keyof T` only that it is a string, number or symbol. */
  #isSingleKey(parameter: ts.Type): boolean {
    const declaration = parameter.symbol?.declarations?.find(ts.isTypeParameterDeclaration);
    if (!declaration?.constraint || !this.writes.underKeys) return false;
    return isKeyBound(this.checker.getTypeFromTypeNode(declaration.constraint));
  }

  #intoUnion(source: ts.Type, target: ts.UnionType): Misfit | undefined {
    if (target.types.includes(source)) return undefined;
    const isClosed = !this.bindings.active && !target.types.some((member) => member.flags & open);
    if (source.flags & primitive && isClosed) return this.#asTypeScript(source, target);
    // Of some member, since a union has at least two.
    let nearest: Misfit | undefined;
    // What can be bound is tried last: a definite member says more.
    const members = [...target.types].sort((a, b) => Number(this.bindings.has(a)) - Number(this.bindings.has(b)));
    for (const member of members) {
      const mark = this.bindings.mark();
      const found = this.relate(source, member);
      if (!found) return undefined;
      this.bindings.restore(mark);
      if (!nearest || !this.#asTypeScript(source, member)) nearest = found;
    }
    if (source.flags & TypeFlags.Instantiable) return this.#fromConstraint(source, target);
    return source.isIntersection() && this.#hasPart(source, target) ? undefined : nearest;
  }

  /** Values without parts: TypeScript is right about them. */
  #fromPrimitive(source: ts.Type, target: ts.Type): Misfit | undefined {
    if (target.flags & open) return this.#intoUnknown(source, target);
    const isAbsent = (source.flags & (TypeFlags.Null | TypeFlags.Undefined)) !== 0;
    if (isAbsent || !(target.flags & TypeFlags.Object)) return this.#asTypeScript(source, target);
    return this.#remembered(this.checker.getApparentType(source), target);
  }

  #asTypeScript(source: ts.Type, target: ts.Type): Misfit | undefined {
    return this.checker.isTypeAssignableTo(source, target) ? undefined : misfit('other', source, target);
  }

  /** A type parameter, lookup or conditional type as the target: only what TypeScript keeps apart by identity is certain. */
  #intoUnknown(source: ts.Type, target: ts.Type): Misfit | undefined {
    if (source.isIntersection() && this.#hasPart(source, target)) return undefined;
    // A type parameter stands for no promise where something is awaited: `declarations.ts` sees to that.
    if (awaitedOf(target) === source || awaitedOf(source) === target) return undefined;
    if (this.#keepsOf(source, target)) return undefined;
    // `<T, L extends T>`
    const written = boundOf(source);
    const bound = written && this.checker.getTypeFromTypeNode(written);
    if (bound && bound.flags & TypeFlags.TypeParameter && !this.relate(bound, target)) return undefined;
    if (isConditional(source) && isConditional(target) && this.#sameChoice(source, target)) return undefined;
    const looked = isLookup(target) ? lookedUp(this.checker, target) : undefined;
    if (looked) {
      const open = new Map([[looked.parameter, looked.key]]);
      if (!this.bindings.within(open, () => this.relate(source, looked.type))) return undefined;
    }
    if (source.flags & TypeFlags.Instantiable) {
      const same = sameLookup(source, target, this.bindings);
      if (same) return this.relateBoth(same.source, same.target);
      const constraint = this.checker.getBaseConstraintOfType(source);
      if (constraint && constraint !== source && constraint === target) return undefined;
    }
    // A conditional type and its branches, a lookup of a known property: TypeScript resolves these when it can.
    const resolved = this.checker.getBaseConstraintOfType(target);
    if (!(target.flags & open) && resolved) return this.relate(source, resolved);
    return misfit('other', source, target);
  }

  /** `{ [K in keyof T]: T[K] }` of a type parameter: what is the parameter itself, or the same mapped type, fits. */
  #intoMapped(source: ts.Type, target: ts.Type): Misfit | undefined {
    if (source.isIntersection() && this.#hasPart(source, target)) return undefined;
    const declaration = mappedNode(target);
    if (declaration && mappedOf(this.checker, target) === source && isOwnLookup(declaration)) {
      return declaration.readonlyToken?.kind === ts.SyntaxKind.MinusToken
        ? misfit('readonly', source, target)
        : undefined;
    }
    const over = mappedOf(this.checker, target);
    const isChosen =
      over && this.bindings.get(over) === source && this.checker.getIndexInfosOfType(source).length === 0;
    const template = isChosen ? readonlyTemplate(this.checker, target) : undefined;
    // `E extends { readonly [K in keyof E]: X }`: each property of what is chosen for it is an X.
    if (template)
      return firstMisfit(this.checker.getPropertiesOfType(source), (symbol) =>
        inside(`property \`${symbol.name}\``, this.relate(this.checker.getTypeOfSymbol(symbol), template)),
      );
    const same =
      mappedNode(source) === declaration &&
      keysOf(this.checker, source) === keysOf(this.checker, target) &&
      this.checker.isTypeAssignableTo(target, source);
    return same && this.checker.isTypeAssignableTo(source, target) ? undefined : misfit('other', source, target);
  }

  /** `Exclude<T, U>`, `Extract<T, U>`: some members of a T, as they are. */
  #keepsOf(source: ts.Type, target: ts.Type): boolean {
    return isConditional(source) && isSelection(source) && this.relate(source.checkType, target) === undefined;
  }

  /** One conditional type under two names. */
  #sameChoice(source: ts.ConditionalType, target: ts.ConditionalType): boolean {
    return (
      source.root === target.root &&
      source.checkType === target.checkType &&
      !this.relateBoth(source.extendsType, target.extendsType) &&
      this.checker.isTypeAssignableTo(source, target) &&
      this.checker.isTypeAssignableTo(target, source)
    );
  }

  #fromConstraint(source: ts.Type, target: ts.Type): Misfit | undefined {
    if (this.#keepsOf(source, target)) return undefined;
    const constraint = this.checker.getBaseConstraintOfType(source);
    if (!constraint || constraint === source) {
      return this.#asTypeScript(source, target);
    }
    // Its argument was held against the bound's elements only, for the list is nobody else's: nobody else gets it.
    if (isArguments(source) && isMutableList(this.checker, target)) return misfit('widening', source, target);
    return this.relate(constraint, target);
  }

  #fromIntersection(source: ts.IntersectionType, target: ts.Type): Misfit | undefined {
    return this.#hasPart(source, target) ? undefined : this.#remembered(source, target);
  }

  /** One of its parts alone is what is wanted. */
  #hasPart(source: ts.IntersectionType, target: ts.Type): boolean {
    return source.types.some((part) => {
      const mark = this.bindings.mark();
      const found = this.relate(part, target);
      if (found) this.bindings.restore(mark);
      return !found;
    });
  }

  #remembered(source: ts.Type, target: ts.Type): Misfit | undefined {
    if (this.bindings.active) return this.#bounded(source, target);
    const known = this.#cache.get(source)?.get(target);
    if (known !== undefined) return known === 'fits' ? undefined : known;
    if (this.#assumed.get(source)?.has(target)) return undefined;
    const outermost = this.#depth === 0;
    const found = this.#bounded(source, target);
    if (found) {
      // What fitted only because this was assumed is not known to fit.
      if (outermost) this.#provisional = [];
      this.#store(source, target, found);
    } else if (outermost) {
      this.#store(source, target, 'fits');
      for (const [a, b] of this.#provisional) this.#store(a, b, 'fits');
      this.#provisional = [];
    } else this.#provisional.push([source, target]);
    return found;
  }

  #bounded(source: ts.Type, target: ts.Type): Misfit | undefined {
    const assumed = this.#assumed.get(source) ?? new Set();
    if (assumed.has(target)) return undefined;
    if (this.#depth >= deepest) return misfit('other', source, target);
    this.#assumed.set(source, assumed.add(target));
    this.#depth += 1;
    const kept = this.#provisional.length;
    const found = relateObjects(this, source, target);
    this.#depth -= 1;
    assumed.delete(target);
    if (found) this.#provisional.length = Math.min(kept, this.#provisional.length);
    return found;
  }

  #store(source: ts.Type, target: ts.Type, verdict: Verdict): void {
    const row = this.#cache.get(source) ?? new Map<ts.Type, Verdict>();
    this.#cache.set(source, row.set(target, verdict));
  }
}

/** `T['name']` of a function that is used for a known `T`: what is under that name there. */
function lookedUpInBound(checker: ts.TypeChecker, source: ts.Type, bindings: Bindings): ts.Type | undefined {
  if (!isLookup(source)) return undefined;
  const object = bindings.get(source.objectType);
  const key = bindings.get(source.indexType) ?? source.indexType;
  const isKnown = object && (object.flags & TypeFlags.Object) !== 0 && key.isStringLiteral();
  const symbol = isKnown ? checker.getPropertyOfType(object, key.value) : undefined;
  return symbol && checker.getTypeOfSymbol(symbol);
}

/** `A[K]` and `B[K]`: the same lookup in two types. */
function sameLookup(
  source: ts.Type,
  target: ts.Type,
  bindings: Bindings,
): { readonly source: ts.Type; readonly target: ts.Type } | undefined {
  if (!isLookup(source) || !isLookup(target)) return undefined;
  const keyOf = (type: ts.IndexedAccessType): ts.Type => bindings.get(type.indexType) ?? type.indexType;
  if (keyOf(source) !== keyOf(target)) return undefined;
  return { source: source.objectType, target: target.objectType };
}

/** `void | undefined`, what an iterator without a result ends with: it is asked by nobody either. */
const isVoid = (type: ts.Type): boolean =>
  type.isUnion() && type.types.every(({ flags }) => flags & (TypeFlags.Void | TypeFlags.Undefined));
const isMutableList = (checker: ts.TypeChecker, type: ts.Type): boolean =>
  checker.isArrayType(type) && type.symbol?.name !== 'ReadonlyArray';

const boundOf = ({ symbol }: ts.Type): ts.TypeNode | undefined =>
  symbol?.declarations?.find(ts.isTypeParameterDeclaration)?.constraint;

/** Each branch gives what was asked about, or nothing. */
function isSelection({ root: { node, isDistributive } }: ts.ConditionalType): boolean {
  const isChecked = ({ kind }: ts.TypeNode, text: string): boolean =>
    kind === ts.SyntaxKind.NeverKeyword || text === node.checkType.getText();
  return isDistributive && [node.trueType, node.falseType].every((branch) => isChecked(branch, branch.getText()));
}

const awaitedOf = ({ aliasSymbol, aliasTypeArguments }: ts.Type): ts.Type | undefined =>
  aliasSymbol?.name === 'Awaited' ? aliasTypeArguments?.[0] : undefined;
