/**
 * How a generic type depends on each of its parameters, under sound rules.
 *
 * Owns: variance inference over declarations, as in Altidor, Huang and Smaragdakis, "Taming the Wildcards" (PLDI 2011): the
 * least solution of the equations that the members give, found by iteration. Annotations (`in`, `out`) are not asked: they
 * are TypeScript's word, checked under its own bivariant rules. Invariant: what is not understood counts as both.
 */
import ts from 'typescript';
import { isStandard } from '../../library-files.ts';
import { isReference } from '../../type-parts.ts';
import { libraryVariance } from './library-variance.table.ts';
import { memberOf } from './members.ts';
import { isLibraryIterator } from './nominal.ts';
import { isClosing } from './relate-members.ts';
import { tupleElements } from './signature-parts.ts';
import type { WriteSet } from './writes.ts';

/** In which positions a parameter stands: read out of, put into. */
export interface Variance {
  readonly out: boolean;
  readonly in: boolean;
}

const both: Variance = { out: true, in: true };
const neither: Variance = { out: false, in: false };
const join = (a: Variance, b: Variance): Variance => ({ out: a.out || b.out, in: a.in || b.in });
const flip = (v: Variance): Variance => ({ out: v.in, in: v.out });
/** What stands in a position `outer` and depends as `inner` says. */
const compose = (outer: Variance, inner: Variance): Variance => ({
  out: (outer.out && inner.out) || (outer.in && inner.in),
  in: (outer.out && inner.in) || (outer.in && inner.out),
});

/** Types without parts, and parameters of something else. */
const atomic =
  ts.TypeFlags.Any |
  ts.TypeFlags.Unknown |
  ts.TypeFlags.Never |
  ts.TypeFlags.Void |
  ts.TypeFlags.Null |
  ts.TypeFlags.Undefined |
  ts.TypeFlags.StringLike |
  ts.TypeFlags.NumberLike |
  ts.TypeFlags.BigIntLike |
  ts.TypeFlags.BooleanLike |
  ts.TypeFlags.ESSymbolLike |
  ts.TypeFlags.NonPrimitive |
  ts.TypeFlags.TypeParameter;

/** Aliases of conditional types that give a part of their first argument. */
const selecting = new Set(['Exclude', 'Extract', 'NonNullable', 'Awaited']);

export class Variances {
  readonly #known = new Map<ts.Type, readonly Variance[]>();
  /** What has been learnt so far of the types that the one asked for depends on. */
  readonly #learning = new Map<ts.GenericType, Variance[]>();

  constructor(
    readonly checker: ts.TypeChecker,
    readonly writes: WriteSet,
  ) {}

  /** One for each type parameter of a generic class or interface. */
  of(generic: ts.GenericType): readonly Variance[] {
    const known = this.#known.get(generic) ?? this.#learning.get(generic) ?? ofLibrary(generic);
    if (known) return known;
    const outermost = this.#learning.size === 0;
    const current = (generic.typeParameters ?? []).map(() => neither);
    this.#learning.set(generic, current);
    this.#learn(generic, current);
    if (!outermost) return current;
    // The least solution: look at all of them again for as long as anything was learnt.
    while ([...this.#learning].map(([type, variances]) => this.#learn(type, variances)).includes(true));
    for (const [type, variances] of this.#learning) this.#known.set(type, variances);
    this.#learning.clear();
    return current;
  }

  /** True when something new was learnt. */
  #learn(generic: ts.GenericType, current: Variance[]): boolean {
    let learnt = false;
    for (const [index, parameter] of (generic.typeParameters ?? []).entries()) {
      const old = current[index] ?? neither;
      const found = join(old, new Walk(this, parameter).members(generic));
      learnt ||= found.in !== old.in || found.out !== old.out;
      current[index] = found;
    }
    return learnt;
  }
}

const ofLibrary = ({ symbol }: ts.GenericType): readonly Variance[] | undefined =>
  isStandard(symbol.declarations?.[0]) ? libraryVariance.get(symbol.name) : undefined;

/** One look through the members of a declaration for one parameter. */
class Walk {
  readonly #seen = new Set<ts.Type>();
  readonly #cycles = new Set<ts.Type>();
  readonly #of: Variances;
  readonly #parameter: ts.Type;

  constructor(of: Variances, parameter: ts.Type) {
    this.#of = of;
    this.#parameter = parameter;
  }

  members(type: ts.Type): Variance {
    const { checker, writes } = this.#of;
    let found = neither;
    for (const symbol of checker.getPropertiesOfType(type)) {
      const member = memberOf(checker, symbol);
      if (isClosing(member)) continue;
      const inner = this.look(member.type);
      const fixed = member.readonly || member.method || writes.writer(member.name) === undefined;
      found = join(found, fixed ? inner : join(inner, flip(inner)));
    }
    for (const info of checker.getIndexInfosOfType(type)) {
      const inner = this.look(info.type);
      found = join(found, info.isReadonly ? inner : join(inner, flip(inner)));
    }
    for (const kind of [ts.SignatureKind.Call, ts.SignatureKind.Construct]) {
      for (const signature of checker.getSignaturesOfType(type, kind)) found = join(found, this.#signature(signature));
    }
    return found;
  }

  #signature(signature: ts.Signature): Variance {
    const { checker } = this.#of;
    let found = neither;
    for (const parameter of signature.parameters) {
      found = join(found, flip(this.look(checker.getTypeOfSymbol(parameter))));
    }
    // The library's own bounds only help inference; it relies on none of them.
    if (!isStandard(signature.declaration)) {
      for (const own of signature.typeParameters ?? []) {
        const bound = own.getConstraint();
        if (bound) found = join(found, flip(this.look(bound)));
      }
    }
    const predicate = checker.getTypePredicateOfSignature(signature);
    if (predicate?.type && !isStandard(signature.declaration)) {
      const inner = this.look(predicate.type);
      found = join(found, join(inner, flip(inner)));
    }
    const result = checker.getReturnTypeOfSignature(signature);
    return join(found, isStandard(signature.declaration) ? this.#made(result) : this.look(result));
  }

  /** What a library function gives back it has made: `slice(): T[]` is nobody else's array. */
  #made(type: ts.Type): Variance {
    const { checker } = this.#of;
    if (type.isUnion()) return type.types.map((part) => this.#made(part)).reduce(join, neither);
    const isList = checker.isArrayType(type) || checker.isTupleType(type);
    if (!isList || !isReference(type)) return this.look(type);
    return checker
      .getTypeArguments(type)
      .map((argument) => this.#made(argument))
      .reduce(join, neither);
  }

  look(type: ts.Type): Variance {
    if (type === this.#parameter) return { out: true, in: false };
    if (type.flags & atomic) return neither;
    if (type.isUnionOrIntersection()) return type.types.map((part) => this.look(part)).reduce(join, neither);
    if (type.flags & ts.TypeFlags.Object) return this.#object(type);
    if (type.aliasSymbol && selecting.has(type.aliasSymbol.name)) {
      return this.look(type.aliasTypeArguments?.[0] ?? type);
    }
    // Conditional types, lookups and the like.
    return both;
  }

  /** A pair that an iterator of the library yields has no other owner. */
  #argument(target: ts.GenericType, argument: ts.Type): Variance {
    const { checker } = this.#of;
    if (!isLibraryIterator(target.symbol) || !checker.isTupleType(argument)) return this.look(argument);
    return tupleElements(checker, argument)
      .map(({ type }) => this.look(type))
      .reduce(join, neither);
  }

  #object(type: ts.Type): Variance {
    const { checker } = this.#of;
    if (isReference(type)) {
      const { target } = type;
      const parameters = target.typeParameters ?? [];
      const variances = checker.isTupleType(type) ? parameters.map(() => tuple(target)) : this.#of.of(target);
      return checker
        .getTypeArguments(type)
        .slice(0, parameters.length)
        .map((argument, index) => compose(variances[index] ?? both, this.#argument(target, argument)))
        .reduce(join, neither);
    }
    if (this.#seen.has(type)) {
      this.#cycles.add(type);
      return neither;
    }
    this.#seen.add(type);
    const found = this.members(type);
    this.#seen.delete(type);
    // A cycle may pass through a position that turns things round.
    return this.#cycles.has(type) && (found.in || found.out) ? both : found;
  }
}

const tuple = (target: ts.GenericType): Variance =>
  'readonly' in target && target.readonly === true ? { out: true, in: false } : both;
