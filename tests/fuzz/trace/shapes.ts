/**
 * The shape of a static type: what a value of it must look like when it runs, as data that crosses into the engine.
 *
 * Owns: the way from TypeScript's types to shapes. Does not compare values (the guest does). Invariants: where a type says
 * nothing certain (a type parameter without constraint, `void`, an unresolved conditional type) the shape is `any`, so a mismatch is never the
 * tracer's ignorance; recursive types are shapes that name themselves; what nests deeper than `maxLevel` is `any`.
 */
import ts from 'typescript';
import { isMatchList } from '../../../compiler/verify/sound/flow/texts-of-match.ts';

/** Numbers are places in the table. */
export type Shape =
  | { readonly k: 'any' | 'never' | 'null' | 'undefined' | 'function' | 'present' | 'object' }
  | { readonly k: 'typeof'; readonly type: string }
  | { readonly k: 'literal'; readonly value: string | number | boolean }
  | { readonly k: 'bigint'; readonly text: string }
  | { readonly k: 'union' | 'all'; readonly of: readonly number[] }
  | { readonly k: 'array'; readonly of: number }
  | { readonly k: 'tuple'; readonly of: readonly number[]; readonly required: number; readonly rest: number }
  | { readonly k: 'builtin'; readonly name: string; readonly of: readonly number[] }
  | {
      readonly k: 'members';
      /** The number of the class it must be an instance of; -1 for none. */
      readonly of: number;
      readonly callable: boolean;
      readonly properties: readonly (readonly [name: string, shape: number, optional: boolean])[];
      /** What every other property is; -1 when the type does not say. */
      readonly index: number;
      readonly numberIndex: number;
    };

const maxLevel = 7;
const any: Shape = { k: 'any' };

/** Checked by their constructor; the first two with what they hold. */
const builtins = new Set(
  'Map Set WeakMap WeakSet Promise RegExp ArrayBuffer DataView Error RangeError SyntaxError TypeError ReferenceError EvalError URIError AggregateError Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array Float16Array Float32Array Float64Array BigInt64Array BigUint64Array'.split(
    ' ',
  ),
);
const views = new Map([
  ['ReadonlyMap', 'Map'],
  ['ReadonlySet', 'Set'],
]);

/** Interfaces of the library that are data: what their properties hold is looked at too. */
const plainData = new Set([
  'IteratorYieldResult',
  'IteratorReturnResult',
  'PromiseFulfilledResult',
  'PromiseRejectedResult',
  'PromiseWithResolvers',
  'RegExpMatchArray',
  'RegExpExecArray',
  'RegExpIndicesArray',
  'TemplateStringsArray',
]);

interface Pending {
  readonly at: number;
  readonly type: ts.Type;
  readonly level: number;
}

export class ShapeTable {
  readonly shapes: Shape[] = [any];
  readonly #checker: ts.TypeChecker;
  readonly #isOwn: (file: ts.SourceFile) => boolean;
  readonly #known = new Map<ts.Type, number>();
  readonly #classes = new Map<ts.Node, number>();
  readonly #queue: Pending[] = [];

  constructor(checker: ts.TypeChecker, isOwn: (file: ts.SourceFile) => boolean) {
    this.#checker = checker;
    this.#isOwn = isOwn;
  }

  /** The place of the type's shape. */
  of(type: ts.Type): number {
    const place = this.#enter(type, 0);
    for (let next = this.#queue.pop(); next; next = this.#queue.pop()) {
      this.shapes[next.at] = this.#describe(next.type, next.level);
    }
    return place;
  }

  /** Of a value that may be of any of the types. */
  ofAny(types: readonly ts.Type[]): number {
    const of = types.map((type) => this.of(type));
    const [only] = of;
    return of.length === 1 && only !== undefined ? only : this.shapes.push({ k: 'union', of }) - 1;
  }

  /** The number under which a class makes itself known when it is declared. */
  classNumber(declaration: ts.Node): number {
    const known = this.#classes.get(declaration) ?? this.#classes.size;
    this.#classes.set(declaration, known);
    return known;
  }

  #enter(type: ts.Type, level: number): number {
    const known = this.#known.get(type);
    if (known !== undefined) return known;
    if (level > maxLevel) return 0;
    const at = this.shapes.push(any) - 1;
    this.#known.set(type, at);
    this.#queue.push({ at, type, level });
    return at;
  }

  #describe(type: ts.Type, level: number): Shape {
    const { flags } = type;
    const enter = (part: ts.Type): number => this.#enter(part, level + 1);
    if (flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.Void)) return any;
    const simple = simpleShape(type);
    if (simple) return simple;
    if (type.isUnion()) return { k: 'union', of: type.types.map(enter) };
    if (type.isIntersection()) return this.#intersection(type, enter);
    if (flags & ts.TypeFlags.Instantiable) {
      const constraint = this.#checker.getBaseConstraintOfType(type);
      return constraint && constraint !== type ? { k: 'all', of: [enter(constraint)] } : any;
    }
    if (!(flags & ts.TypeFlags.Object)) return any;
    return this.#objectShape(type, enter, level);
  }

  /** Of a property that is there: without the member that stands for its absence. */
  #exact(type: ts.Type, enter: (part: ts.Type) => number): number {
    if (!type.isUnion() || !type.types.some(isMissing)) return enter(type);
    const of = type.types.filter((part) => !isMissing(part)).map(enter);
    return this.shapes.push({ k: 'union', of }) - 1;
  }

  #intersection(type: ts.IntersectionType, enter: (part: ts.Type) => number): Shape {
    const primitive = type.types.find((part) => !(part.flags & (ts.TypeFlags.Object | ts.TypeFlags.Instantiable)));
    return { k: 'all', of: (primitive ? [primitive] : type.types).map(enter) };
  }

  #objectShape(type: ts.Type, enter: (part: ts.Type) => number, level: number): Shape {
    const checker = this.#checker;
    const args = typeArguments(checker, type);
    if (checker.isTupleType(type)) return tupleShape(type, args.map(enter));
    if (checker.isArrayType(type)) return { k: 'array', of: args[0] ? enter(args[0]) : 0 };
    const declaration = type.symbol?.declarations?.[0];
    const isLibrary = declaration !== undefined && !this.#isOwn(declaration.getSourceFile());
    const name = type.symbol?.name ?? '';
    if (isLibrary && isInstanceType(type)) {
      if (builtins.has(name)) return { k: 'builtin', name, of: args.map(enter) };
      const view = views.get(name);
      if (view) return { k: 'builtin', name: `?${view}`, of: args.map(enter) };
      if (name === 'Function' || name === 'CallableFunction' || name === 'NewableFunction') return { k: 'function' };
      if (/^(Object|String|Number|Boolean|BigInt|Symbol)$/.test(name)) return { k: 'present' };
    }
    if (type.getConstructSignatures().length > 0) return { k: 'function' };
    return this.#members(type, (isLibrary && !plainData.has(name)) || level === maxLevel, enter);
  }

  #members(type: ts.Type, shallow: boolean, enter: (part: ts.Type) => number): Shape {
    const checker = this.#checker;
    const own = type.symbol?.declarations?.find(ts.isClassLike);
    const isClass = own !== undefined && isInstanceType(type) && this.#isOwn(own.getSourceFile());
    const properties = checker.getPropertiesOfType(type).flatMap((property) => {
      if (String(property.escapedName).startsWith('__')) return [];
      const optional = (property.flags & ts.SymbolFlags.Optional) !== 0;
      const type = checker.getTypeOfSymbol(property);
      // Read from an optional property, the mark of what is missing stands for an `undefined` that is there.
      const of = shallow ? 0 : optional ? this.#exact(type, enter) : enter(type);
      return [[property.name, of, optional] as const];
    });
    // A match says that it is a list of texts, and may hold an `undefined` for a group that took no part: whoever would read it as a text
    // is refused (SK1251, SK1221). So the list itself may hold one; what is read from it is compared with the type of the reading expression,
    // here as everywhere.
    const mayBeAbsent = isMatchList(type) ? [checker.getUndefinedType()] : [];
    const indexOf = (key: ts.TypeFlags): number => {
      const found = checker.getIndexInfosOfType(type).find((info) => info.keyType.flags & key);
      if (!found || shallow) return -1;
      const of = [found.type, ...mayBeAbsent].map(enter);
      return this.shapes.push({ k: 'union', of }) - 1;
    };
    const callable = type.getCallSignatures().length > 0;
    const index = indexOf(ts.TypeFlags.String);
    const numberIndex = indexOf(ts.TypeFlags.Number);
    if (properties.length === 0 && index < 0 && numberIndex < 0 && !isClass)
      return { k: callable ? 'function' : 'present' };
    return { k: 'members', of: isClass ? this.classNumber(own) : -1, callable, properties, index, numberIndex };
  }
}

/** With `exactOptionalPropertyTypes` an optional property's type has a member that stands for its absence. */
function isMissing(type: ts.Type): boolean {
  return (
    (type.flags & ts.TypeFlags.Undefined) !== 0 && 'debugIntrinsicName' in type && type.debugIntrinsicName === 'missing'
  );
}

const byFlag: readonly (readonly [ts.TypeFlags, Shape])[] = [
  [ts.TypeFlags.Never, { k: 'never' }],
  [ts.TypeFlags.Null, { k: 'null' }],
  [ts.TypeFlags.Undefined, { k: 'undefined' }],
  [ts.TypeFlags.NonPrimitive, { k: 'object' }],
  [ts.TypeFlags.Boolean, { k: 'typeof', type: 'boolean' }],
  [ts.TypeFlags.Number, { k: 'typeof', type: 'number' }],
  [ts.TypeFlags.BigInt, { k: 'typeof', type: 'bigint' }],
  [ts.TypeFlags.ESSymbolLike, { k: 'typeof', type: 'symbol' }],
];

function simpleShape(type: ts.Type): Shape | undefined {
  if (type.isStringLiteral() || type.isNumberLiteral()) return { k: 'literal', value: type.value };
  if (type.flags & ts.TypeFlags.BooleanLiteral && 'intrinsicName' in type) {
    return { k: 'literal', value: type.intrinsicName === 'true' };
  }
  if (type.flags & ts.TypeFlags.BigIntLiteral && type.isLiteral() && typeof type.value === 'object') {
    return { k: 'bigint', text: `${type.value.negative ? '-' : ''}${type.value.base10Value}` };
  }
  if (type.flags & ts.TypeFlags.StringLike) return { k: 'typeof', type: 'string' };
  return byFlag.find(([flag]) => type.flags & flag)?.[1];
}

function isInstanceType(type: ts.Type): boolean {
  return type.isClassOrInterface() || (isReference(type) && type.target.isClassOrInterface());
}

function isReference(type: ts.Type): type is ts.TypeReference {
  return 'target' in type && 'objectFlags' in type && (Number(type.objectFlags) & ts.ObjectFlags.Reference) !== 0;
}

const typeArguments = (checker: ts.TypeChecker, type: ts.Type): readonly ts.Type[] =>
  isReference(type) ? checker.getTypeArguments(type) : [];

function tupleShape(type: ts.Type, of: readonly number[]): Shape {
  const target = isReference(type) ? type.target : undefined;
  const flags = target && isTupleTarget(target) ? target.elementFlags : [];
  const variadic = flags.findIndex((flag) => flag & (ts.ElementFlags.Rest | ts.ElementFlags.Variadic));
  if (variadic >= 0 && (variadic !== flags.length - 1 || flags[variadic] === ts.ElementFlags.Variadic)) {
    return { k: 'array', of: 0 };
  }
  const fixed = variadic < 0 ? of : of.slice(0, variadic);
  const required = flags.filter((flag) => flag === ts.ElementFlags.Required).length;
  return { k: 'tuple', of: fixed, required, rest: variadic < 0 ? -1 : (of[variadic] ?? 0) };
}

function isTupleTarget(type: ts.Type): type is ts.TupleType {
  return 'elementFlags' in type;
}
