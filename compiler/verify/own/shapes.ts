/**
 * What a type owes: which values of it, and which fields inside them, have to be used up.
 *
 * Owns: the questions the pass asks about types, answered once per type. Invariants: a promise of something owned is owned; an
 * endpoint whose conversation is over owes nothing; a union owes what some member of it owes.
 */
import ts from 'typescript';
import { isStandard } from '../library-files.ts';
import { isBorrowed, isOwned } from '../library-types.ts';
import { isReference } from '../type-parts.ts';
import type { Test } from './graph.ts';

export interface Leaf {
  readonly path: readonly string[];
  readonly borrowed: boolean;
}

const deepest = 5;
/** Within one type. More is a type that grows without end, which owns nothing that could be tracked. */
const mostLevels = 60;
const mostTypes = 2000;
const carriers: ReadonlySet<string> = new Set(['Promise', 'PromiseLike']);
const hoards: ReadonlySet<string> = new Set([
  'Array',
  'ReadonlyArray',
  'Map',
  'ReadonlyMap',
  'Set',
  'ReadonlySet',
  'WeakMap',
]);

export class Shapes {
  readonly checker: ts.TypeChecker;
  readonly #leaves = new Map<ts.Type, readonly Leaf[]>();
  readonly #carries = new Map<ts.Type, boolean>();
  readonly #asked = new Set<ts.Type>();
  /** The types being looked at, the one that was asked for first; `#depth` of them are not done. */
  #within: ts.Type[] = [];
  #depth = 0;
  #isCut = false;

  constructor(checker: ts.TypeChecker) {
    this.checker = checker;
  }

  members(type: ts.Type): readonly ts.Type[] {
    return type.isUnion() ? type.types : [type];
  }

  /** The owned and borrowed values in a value of this type; the empty path is the value itself. */
  leaves(type: ts.Type): readonly Leaf[] {
    const known = this.#leaves.get(type);
    if (known) return known;
    if (this.#within.length > 0 && (this.#depth > mostLevels || this.#within.length > mostTypes)) return this.#cutOff();
    this.#within.push(type);
    this.#leaves.set(type, []);
    this.#depth += 1;
    const leaves = this.#leavesOfMembers(type);
    this.#depth -= 1;
    this.#leaves.set(type, leaves);
    if (this.#depth === 0) this.#settle();
    return leaves;
  }

  /** A type that grows as it is looked into, `A<T>` with an `A<T[]>` in it, has no end. */
  #cutOff(): readonly Leaf[] {
    this.#isCut = true;
    return [];
  }

  /** What was looked at within a type that was cut off is looked at anew when it is asked for itself. */
  #settle(): void {
    if (this.#isCut) for (const type of this.#within.slice(1)) this.#leaves.delete(type);
    this.#within = [];
    this.#isCut = false;
  }

  #leavesOfMembers(type: ts.Type): readonly Leaf[] {
    const found = new Map<string, Leaf>();
    for (const member of this.members(type)) {
      for (const leaf of this.#leavesOfMember(member)) found.set(leaf.path.join('.'), leaf);
    }
    return [...found.values()];
  }

  /** An object with a function in it that takes, lends or gives something owned. */
  carries(type: ts.Type): boolean {
    const known = this.#carries.get(type);
    if (known !== undefined) return known;
    const outermost = this.#asked.size === 0;
    if (this.#asked.has(type)) return false;
    this.#asked.add(type);
    const found = this.members(type).some((member) => this.#carriesOne(member));
    if (found) this.#carries.set(type, true);
    if (!outermost) return found;
    // A no that was given while something around it was not answered yet holds only if that is a no too.
    if (!found) for (const one of this.#asked) this.#carries.set(one, false);
    this.#asked.clear();
    return found;
  }

  #carriesOne(type: ts.Type): boolean {
    if (!(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) || this.isWhole(type)) return false;
    if (isStandard(type.getSymbol()?.declarations?.[0])) return false;
    return this.checker.getPropertiesOfType(type).some((property) => {
      const held = this.checker.getTypeOfSymbol(property);
      const [signature] = this.checker.getNonNullableType(held).getCallSignatures();
      if (!signature) return this.carries(held);
      const given = signature.parameters.map((parameter) => this.checker.getTypeOfSymbol(parameter));
      return [...given, signature.getReturnType()].some((one) => this.isTracked(one));
    });
  }

  owes(type: ts.Type): boolean {
    return this.leaves(type).some((leaf) => !leaf.borrowed);
  }

  isTracked(type: ts.Type): boolean {
    return this.leaves(type).length > 0;
  }

  /** The value itself is owned or borrowed, not only something in it. */
  isWhole(type: ts.Type): boolean {
    return this.leaves(type).some((leaf) => leaf.path.length === 0);
  }

  isBorrowed(type: ts.Type): boolean {
    return isBorrowed(this.checker, type);
  }

  isPromise(type: ts.Type): boolean {
    return carriers.has(type.getSymbol()?.name ?? '');
  }

  /** An array, map or set whose elements are owned. */
  hoards(type: ts.Type): boolean {
    return this.members(type).some((member) =>
      hoards.has(member.getSymbol()?.name ?? '') || this.checker.isTupleType(member)
        ? this.#arguments(member).some((argument) => this.owes(argument))
        : false,
    );
  }

  /** The type of a property, by union member; empty where there is none. */
  property(type: ts.Type, name: string): readonly ts.Type[] {
    const property = this.checker.getPropertyOfType(type, name);
    return property ? this.members(this.checker.getTypeOfSymbol(property)) : [];
  }

  /** May a value of this type give the test this outcome? */
  allows(type: ts.Type, test: Test, holds: boolean): boolean {
    const { flags } = type;
    const nullish = (flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null | ts.TypeFlags.Void)) !== 0;
    const unknown = (flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.TypeParameter)) !== 0;
    if (unknown) return true;
    switch (test.kind) {
      case 'nullish':
        return nullish === holds;
      case 'truthy':
        if (flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) return holds;
        return nullish ? !holds : true;
      case 'typeof':
        return (typeofName(type) === test.name) === holds;
      case 'has':
        return (this.checker.getPropertyOfType(type, test.property) !== undefined) === holds;
      case 'is':
        return this.#mayBe(type, test.type, holds);
    }
  }

  #mayBe(type: ts.Type, wanted: ts.Type, holds: boolean): boolean {
    const same = this.checker.isTypeAssignableTo(type, wanted);
    if (!holds) return !(same && (type.flags & (ts.TypeFlags.Unit | ts.TypeFlags.Void)) !== 0);
    return same || this.checker.isTypeAssignableTo(wanted, type);
  }

  /** The type of an element of an array or tuple. */
  element(type: ts.Type, index: number): ts.Type | undefined {
    if (this.checker.isTupleType(type)) return this.#arguments(type)[index];
    return this.checker.getIndexTypeOfType(type, ts.IndexKind.Number);
  }

  #arguments(type: ts.Type): readonly ts.Type[] {
    return isReference(type) ? this.checker.getTypeArguments(type) : [];
  }

  #leavesOfMember(type: ts.Type): readonly Leaf[] {
    if (isBorrowed(this.checker, type)) return [{ path: [], borrowed: true }];
    if (isOwned(this.checker, type)) return [{ path: [], borrowed: false }];
    if (isOpenEndpoint(type)) return [{ path: [], borrowed: false }];
    if (!(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))) return [];
    if (this.isPromise(type)) {
      return this.#arguments(type).some((argument) => this.owes(argument)) ? [{ path: [], borrowed: false }] : [];
    }
    if (type.getCallSignatures().length > 0 || this.checker.isArrayLikeType(type)) return [];
    return this.#leavesOfRecord(type);
  }

  #leavesOfRecord(type: ts.Type): readonly Leaf[] {
    return this.checker.getPropertiesOfType(type).flatMap((property) => {
      if (String(property.escapedName).startsWith('__@') || property.flags & ts.SymbolFlags.Method) return [];
      return this.leaves(this.checker.getTypeOfSymbol(property))
        .filter((leaf) => leaf.path.length < deepest)
        .map((leaf): Leaf => ({ path: [property.name, ...leaf.path], borrowed: leaf.borrowed }));
    });
  }
}

/** `Imp<C>` where `C` is a type parameter: it has no members yet, and is an end of a channel all the same. */
function isOpenEndpoint(type: ts.Type): boolean {
  if (!(type.flags & ts.TypeFlags.Conditional)) return false;
  const declarations = type.aliasSymbol?.declarations ?? [];
  return declarations.some(
    (node) =>
      ts.isTypeAliasDeclaration(node) &&
      /^(Imp|Exp|End|Endpoint)$/.test(node.name.text) &&
      /\/abi\/contract\.ts$/.test(node.getSourceFile().fileName),
  );
}

/** What `typeof` gives for a value of this type. */
function typeofName(type: ts.Type): string {
  const { flags } = type;
  if (flags & ts.TypeFlags.StringLike) return 'string';
  if (flags & ts.TypeFlags.NumberLike) return 'number';
  if (flags & ts.TypeFlags.BooleanLike) return 'boolean';
  if (flags & ts.TypeFlags.BigIntLike) return 'bigint';
  if (flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Void)) return 'undefined';
  return type.getCallSignatures().length > 0 ? 'function' : 'object';
}
