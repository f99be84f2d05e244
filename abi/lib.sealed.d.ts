// biome-ignore-all lint/suspicious/noShadowRestrictedNames: this file is what declares them.
// biome-ignore-all lint/suspicious/noEmptyInterface: the checker asks for these names.
// biome-ignore-all lint/suspicious/noUnsafeDeclarationMerging: a value and its type share a name.
/**
 * The whole library a process sees: it stands in for TypeScript's own, which a process is checked without.
 *
 * Owns: every global value and type, each present in the hardened realm under the same name (a test compares them both
 * ways). Leaves out whatever reads the clock, chance, the collector or the locale, makes code from text, or reaches behind an
 * object's type; `docs/sealed-library.md` lists what differs and why. Invariant: the type written for the top is `unknown`.
 */

// ---- What the checker itself asks for, and utility types -------------------------------------------------------------

/** Nothing is inherited by every object, so a record has only what was put into it. Use `Object.hasOwn`, `String(x)`. */
interface Object {}
/** Not callable and not constructible: a function's own type says how it is called. */
interface Function {
  readonly name: string;
  readonly length: number;
}
interface CallableFunction extends Function {
  call<T, A extends readonly unknown[], R>(this: (this: T, ...args: A) => R, self: T, ...args: A): R;
  apply<T, R>(this: (this: T) => R, self: T): R;
  apply<T, A extends readonly unknown[], R>(this: (this: T, ...args: A) => R, self: T, args: A): R;
  /** By number of arguments: of a list that may be longer or shorter nobody could tell what is left. */
  bind<T, R, B extends readonly unknown[]>(this: (this: T, ...args: B) => R, self: T): (...args: B) => R;
  bind<T, R, A1, B extends readonly unknown[]>(
    this: (this: T, a1: A1, ...args: B) => R,
    self: T,
    a1: A1,
  ): (...args: B) => R;
  bind<T, R, A1, A2, B extends readonly unknown[]>(
    this: (this: T, a1: A1, a2: A2, ...args: B) => R,
    self: T,
    a1: A1,
    a2: A2,
  ): (...args: B) => R;
  bind<T, R, A1, A2, A3, B extends readonly unknown[]>(
    this: (this: T, a1: A1, a2: A2, a3: A3, ...args: B) => R,
    self: T,
    a1: A1,
    a2: A2,
    a3: A3,
  ): (...args: B) => R;
}
/** A class is made with `new` only. */
interface NewableFunction extends Function {}
/** Empty: take rest parameters. */
interface IArguments {}

type PropertyKey = string | number | symbol;
interface TypedPropertyDescriptor<T> {
  enumerable?: boolean;
  configurable?: boolean;
  writable?: boolean;
  value?: T;
  get?: () => T;
  set?: (value: T) => void;
}
interface ThisType<T> {}
type Partial<T> = { [P in keyof T]?: T[P] };
type Required<T> = { [P in keyof T]-?: T[P] };
type Readonly<T> = { readonly [P in keyof T]: T[P] };
type Pick<T, K extends keyof T> = { [P in K]: T[P] };
type Record<K extends PropertyKey, T> = { [P in K]: T };
type Exclude<T, U> = T extends U ? never : T;
type Extract<T, U> = T extends U ? T : never;
type Omit<T, K extends PropertyKey> = Pick<T, Exclude<keyof T, K>>;
type NonNullable<T> = T & {};
type Parameters<T extends (...args: never) => unknown> = T extends (...args: infer P) => unknown ? P : never;
type ReturnType<T extends (...args: never) => unknown> = T extends (...args: never) => infer R ? R : never;
type ConstructorParameters<T extends abstract new (...args: never) => unknown> = T extends abstract new (
  ...args: infer P
) => unknown
  ? P
  : never;
type InstanceType<T extends abstract new (...args: never) => unknown> = T extends abstract new (
  ...args: never
) => infer R
  ? R
  : never;
type ThisParameterType<T> = T extends (this: infer U, ...args: never) => unknown ? U : unknown;
type OmitThisParameter<T> =
  unknown extends ThisParameterType<T> ? T : T extends (...args: infer A) => infer R ? (...args: A) => R : T;
type Awaited<T> = T extends null | undefined
  ? T
  : T extends object & { then(onfulfilled: infer F, ...args: infer _): unknown }
    ? F extends (value: infer V, ...args: infer _) => unknown
      ? Awaited<V>
      : never
    : T;
type Uppercase<S extends string> = intrinsic;
type Lowercase<S extends string> = intrinsic;
type Capitalize<S extends string> = intrinsic;
type Uncapitalize<S extends string> = intrinsic;
type NoInfer<T> = intrinsic;
type BuiltinIteratorReturn = undefined;

// ---- Global values ---------------------------------------------------------------------------------------------------

declare const NaN: number;
declare const Infinity: number;
declare function parseInt(text: string, radix?: number): number;
declare function parseFloat(text: string): number;
declare function isNaN(value: number): boolean;
declare function isFinite(value: number): boolean;
/** Throws `URIError` on an ill-formed escape. */
declare function decodeURI(text: string): string;
declare function decodeURIComponent(text: string): string;
/** Throws `URIError` on a lone surrogate. */
declare function encodeURI(text: string): string;
declare function encodeURIComponent(text: string | number | boolean): string;

/** `assign`, `create`, `setPrototypeOf` and `defineProperty` are left out: they change an object behind its type. */
interface ObjectConstructor {
  /** `values` and `entries` are typed of records only: anything else may have more properties than its type says, a match its `index`. */
  keys(value: {}): string[];
  values<T>(value: ReadonlyRecord<T>): T[];
  values(value: {}): unknown[];
  entries<T>(value: ReadonlyRecord<T>): [string, T][];
  entries(value: {}): [string, unknown][];
  fromEntries<T>(entries: Iterable<readonly [PropertyKey, T], unknown>): Record<string, T>;
  freeze<const T>(value: T): Readonly<T>;
  isFrozen(value: unknown): boolean;
  is(left: unknown, right: unknown): boolean;
  hasOwn(value: {}, key: PropertyKey): boolean;
  groupBy<T, K extends string>(
    items: Iterable<T, unknown>,
    keyOf: (item: T, index: number) => K,
  ): Partial<Record<K, T[]>>;
}
/** What `Object.values` reads soundly: a record whose every property is a `T`. */
type ReadonlyRecord<T> = { readonly [key: string]: T };
declare const Object: ObjectConstructor;

// ---- Symbol, Boolean, Number, BigInt ---------------------------------------------------------------------------------

interface Symbol {
  toString(): string;
  valueOf(): symbol;
  readonly description: string | undefined;
  [Symbol.toPrimitive](hint: string): symbol;
  readonly [Symbol.toStringTag]: string;
}
/** `for` and `keyFor` are left out: a registry that outlives its users. */
interface SymbolConstructor {
  (description?: string | number): symbol;
  readonly iterator: unique symbol;
  readonly asyncIterator: unique symbol;
  readonly hasInstance: unique symbol;
  readonly toPrimitive: unique symbol;
  readonly toStringTag: unique symbol;
  readonly dispose: unique symbol;
  readonly asyncDispose: unique symbol;
}
declare const Symbol: SymbolConstructor;
interface Disposable {
  [Symbol.dispose](): void;
}
interface AsyncDisposable {
  [Symbol.asyncDispose](): PromiseLike<void>;
}

interface Boolean {
  toString(): string;
  valueOf(): boolean;
}
/** Not constructible: a boxed `false` is true. */
interface BooleanConstructor {
  (value?: unknown): boolean;
  /** Tells `Boolean` from any function that gives a boolean: `filter(Boolean)` means more. */
  readonly prototype: Boolean;
}
declare const Boolean: BooleanConstructor;

interface Number {
  toString(radix?: number): string;
  toFixed(digits?: number): string;
  toExponential(digits?: number): string;
  toPrecision(precision?: number): string;
  valueOf(): number;
}
interface NumberConstructor {
  (value?: string | number | bigint | boolean | null): number;
  readonly MAX_VALUE: number;
  readonly MIN_VALUE: number;
  readonly NaN: number;
  readonly NEGATIVE_INFINITY: number;
  readonly POSITIVE_INFINITY: number;
  readonly EPSILON: number;
  readonly MAX_SAFE_INTEGER: number;
  readonly MIN_SAFE_INTEGER: number;
  isFinite(value: unknown): boolean;
  isInteger(value: unknown): boolean;
  isNaN(value: unknown): boolean;
  isSafeInteger(value: unknown): boolean;
  parseFloat(text: string): number;
  parseInt(text: string, radix?: number): number;
}
declare const Number: NumberConstructor;

interface BigInt {
  toString(radix?: number): string;
  valueOf(): bigint;
  readonly [Symbol.toStringTag]: 'BigInt';
}
interface BigIntConstructor {
  /** Throws `RangeError` for a fraction, `SyntaxError` for a text that is no integer. */
  (value: bigint | boolean | number | string): bigint;
  asIntN(bits: number, value: bigint): bigint;
  asUintN(bits: number, value: bigint): bigint;
}
declare const BigInt: BigIntConstructor;

/** No `random`: chance comes through a channel. */
interface Math {
  readonly E: number;
  readonly LN10: number;
  readonly LN2: number;
  readonly LOG10E: number;
  readonly LOG2E: number;
  readonly PI: number;
  readonly SQRT1_2: number;
  readonly SQRT2: number;
  abs(x: number): number;
  acos(x: number): number;
  acosh(x: number): number;
  asin(x: number): number;
  asinh(x: number): number;
  atan(x: number): number;
  atanh(x: number): number;
  cbrt(x: number): number;
  ceil(x: number): number;
  clz32(x: number): number;
  cos(x: number): number;
  cosh(x: number): number;
  exp(x: number): number;
  expm1(x: number): number;
  f16round(x: number): number;
  floor(x: number): number;
  fround(x: number): number;
  log(x: number): number;
  log10(x: number): number;
  log1p(x: number): number;
  log2(x: number): number;
  round(x: number): number;
  sign(x: number): number;
  sin(x: number): number;
  sinh(x: number): number;
  sqrt(x: number): number;
  tan(x: number): number;
  tanh(x: number): number;
  trunc(x: number): number;
  atan2(y: number, x: number): number;
  hypot(...values: readonly number[]): number;
  imul(x: number, y: number): number;
  max(...values: readonly number[]): number;
  min(...values: readonly number[]): number;
  pow(x: number, y: number): number;
  sumPrecise(values: Iterable<number, unknown>): number;
  readonly [Symbol.toStringTag]: 'Math';
}
declare const Math: Math;

interface JSON {
  /** Throws `SyntaxError`. The result is `unknown`: check it. */
  parse(text: string, reviver?: (key: string, value: unknown) => unknown): unknown;
  /** `undefined` only for what JSON has no form of: `undefined`, functions, symbols. */
  stringify(value: string | number | boolean | null, replacer?: null, space?: string | number): string;
  stringify(value: readonly unknown[], replacer?: null, space?: string | number): string;
  stringify(
    value: unknown,
    replacer?: ((key: string, value: unknown) => unknown) | readonly (string | number)[] | null,
    space?: string | number,
  ): string | undefined;
  readonly [Symbol.toStringTag]: 'JSON';
}
declare const JSON: JSON;

// ---- String and RegExp -----------------------------------------------------------------------------------------------

/** Without `localeCompare` and `toLocale*` (the locale), HTML methods, `substr` and `trimLeft/Right`. */
interface String {
  readonly length: number;
  readonly [index: number]: string;
  toString(): string;
  valueOf(): string;
  at(index: number): string | undefined;
  charAt(index: number): string;
  charCodeAt(index: number): number;
  codePointAt(index: number): number | undefined;
  concat(...texts: readonly string[]): string;
  endsWith(part: string, end?: number): boolean;
  includes(part: string, start?: number): boolean;
  indexOf(part: string, start?: number): number;
  isWellFormed(): boolean;
  lastIndexOf(part: string, start?: number): number;
  /** With the `g` flag the array holds all matches; without it, the match and its groups, which may be `undefined`. */
  match(pattern: string | RegExp): RegExpMatchArray | null;
  /** Throws `TypeError` for a pattern without the `g` flag. */
  matchAll(pattern: RegExp): RegExpStringIterator<RegExpExecArray>;
  normalize(form?: 'NFC' | 'NFD' | 'NFKC' | 'NFKD'): string;
  padEnd(length: number, filler?: string): string;
  padStart(length: number, filler?: string): string;
  repeat(count: number): string;
  /**
   * A callback's further arguments are groups (`string | undefined`), the offset, the text, and named groups. The last overload is
   * for a callback that says which of these it takes: it is held against the pattern, which must be there to be read.
   */
  replace(pattern: string | RegExp, replacement: string): string;
  replace(pattern: string | RegExp, replacer: (match: string, ...details: readonly unknown[]) => string): string;
  replace(pattern: string | RegExp, replacer: (match: string, ...details: never) => string): string;
  replaceAll(pattern: string | RegExp, replacement: string): string;
  replaceAll(pattern: string | RegExp, replacer: (match: string, ...details: readonly unknown[]) => string): string;
  replaceAll(pattern: string | RegExp, replacer: (match: string, ...details: never) => string): string;
  search(pattern: string | RegExp): number;
  slice(start?: number, end?: number): string;
  /** With groups in the pattern, those that did not take part are empty in the realm, where others say `undefined`. */
  split(separator: string | RegExp, limit?: number): string[];
  startsWith(part: string, start?: number): boolean;
  substring(start: number, end?: number): string;
  toLowerCase(): string;
  toUpperCase(): string;
  toWellFormed(): string;
  trim(): string;
  trimEnd(): string;
  trimStart(): string;
  [Symbol.iterator](): StringIterator<string>;
}
interface StringConstructor {
  (value?: unknown): string;
  fromCharCode(...codes: readonly number[]): string;
  fromCodePoint(...codes: readonly number[]): string;
  raw(template: { readonly raw: readonly string[] }, ...substitutions: readonly unknown[]): string;
}
declare const String: StringConstructor;
interface TemplateStringsArray extends ReadonlyArray<string> {
  readonly raw: readonly string[];
}

/**
 * A list of texts only where the pattern shows it (SK1251): it has the `g` flag, or each of its groups takes part. Nobody moves its
 * elements, for the first is the match.
 */
interface RegExpMatchArray extends Array<string> {
  readonly index?: number;
  readonly input?: string;
  readonly 0: string;
  readonly indices?: RegExpIndicesArray;
  readonly groups?: { readonly [key: string]: string | undefined } | undefined;
}
/** With the `d` flag: where the match and each group start and end. */
interface RegExpIndicesArray extends ReadonlyArray<readonly [number, number] | undefined> {
  readonly groups?: { readonly [key: string]: readonly [number, number] | undefined } | undefined;
}
interface RegExpExecArray extends ReadonlyArray<string | undefined> {
  readonly index: number;
  readonly input: string;
  readonly 0: string;
  readonly indices?: RegExpIndicesArray;
  /** A group that did not take part is `undefined`. */
  readonly groups?: { readonly [key: string]: string | undefined } | undefined;
}
/** Without the statics of old engines and `compile`. */
interface RegExp {
  exec(text: string): RegExpExecArray | null;
  test(text: string): boolean;
  toString(): string;
  lastIndex: number;
  readonly source: string;
  readonly flags: string;
  readonly global: boolean;
  readonly ignoreCase: boolean;
  readonly multiline: boolean;
  readonly dotAll: boolean;
  readonly unicode: boolean;
  readonly unicodeSets: boolean;
  readonly sticky: boolean;
  readonly hasIndices: boolean;
}
interface RegExpConstructor {
  new (pattern: string | RegExp, flags?: string): RegExp;
  (pattern: string | RegExp, flags?: string): RegExp;
  escape(text: string): string;
}
declare const RegExp: RegExpConstructor;

// ---- Errors ----------------------------------------------------------------------------------------------------------

interface ErrorOptions {
  readonly cause?: unknown;
}
interface Error {
  name: string;
  message: string;
  readonly stack?: string;
  readonly cause?: unknown;
  toString(): string;
}
interface ErrorConstructor {
  new (message?: string, options?: ErrorOptions): Error;
  (message?: string, options?: ErrorOptions): Error;
  isError(value: unknown): value is Error;
}
declare const Error: ErrorConstructor;
interface EvalError extends Error {}
interface EvalErrorConstructor {
  new (message?: string, options?: ErrorOptions): EvalError;
  (message?: string, options?: ErrorOptions): EvalError;
}
declare const EvalError: EvalErrorConstructor;
interface RangeError extends Error {}
interface RangeErrorConstructor {
  new (message?: string, options?: ErrorOptions): RangeError;
  (message?: string, options?: ErrorOptions): RangeError;
}
declare const RangeError: RangeErrorConstructor;
interface ReferenceError extends Error {}
interface ReferenceErrorConstructor {
  new (message?: string, options?: ErrorOptions): ReferenceError;
  (message?: string, options?: ErrorOptions): ReferenceError;
}
declare const ReferenceError: ReferenceErrorConstructor;
interface SyntaxError extends Error {}
interface SyntaxErrorConstructor {
  new (message?: string, options?: ErrorOptions): SyntaxError;
  (message?: string, options?: ErrorOptions): SyntaxError;
}
declare const SyntaxError: SyntaxErrorConstructor;
interface TypeError extends Error {}
interface TypeErrorConstructor {
  new (message?: string, options?: ErrorOptions): TypeError;
  (message?: string, options?: ErrorOptions): TypeError;
}
declare const TypeError: TypeErrorConstructor;
interface URIError extends Error {}
interface URIErrorConstructor {
  new (message?: string, options?: ErrorOptions): URIError;
  (message?: string, options?: ErrorOptions): URIError;
}
declare const URIError: URIErrorConstructor;
interface AggregateError extends Error {
  readonly errors: readonly unknown[];
}
interface AggregateErrorConstructor {
  new (errors: Iterable<unknown, unknown>, message?: string, options?: ErrorOptions): AggregateError;
  (errors: Iterable<unknown, unknown>, message?: string, options?: ErrorOptions): AggregateError;
}
declare const AggregateError: AggregateErrorConstructor;

// ---- Iteration -------------------------------------------------------------------------------------------------------

interface IteratorYieldResult<T> {
  readonly done?: false;
  readonly value: T;
}
interface IteratorReturnResult<R> {
  readonly done: true;
  readonly value: R;
}
type IteratorResult<T, R = void> = IteratorYieldResult<T> | IteratorReturnResult<R>;
/**
 * `TNext` is `unknown` unless said, `TReturn` is `void`, the same in all of these: what an `Iterable<T>` gives is an `Iterator<T>`,
 * a generator that ends without a value may be annotated with any of them, and so may an iterator written by hand. What only
 * iterates takes an `Iterable<T, unknown>`.
 */
interface Iterator<T, TReturn = void, TNext = unknown> {
  /** What has ended says so again when it is asked again, and then gives `undefined`. */
  next(...[value]: [] | [TNext]): IteratorResult<T, TReturn | undefined>;
  /** Whoever iterates may pass anything, and a generator gives it back. */
  return?(value?: unknown): IteratorResult<T, unknown>;
  throw?(error?: unknown): IteratorResult<T, TReturn>;
}
interface Iterable<T, TReturn = void, TNext = unknown> {
  [Symbol.iterator](): Iterator<T, TReturn, TNext>;
}
interface IterableIterator<T, TReturn = void, TNext = unknown> extends Iterator<T, TReturn, TNext> {
  [Symbol.iterator](): IterableIterator<T, TReturn, TNext>;
}
/** Without the lazy helpers (`map`, `filter`, `take` ...): in this engine they leak, and fail when they are left early. */
interface IteratorObject<T, TReturn = unknown, TNext = unknown> extends Iterator<T, TReturn, TNext> {
  [Symbol.iterator](): IteratorObject<T, TReturn, TNext>;
  readonly [Symbol.toStringTag]: string;
  /** These call `next` with nothing: an iterator that is to be sent something has none of them. */
  every(this: IteratorObject<T>, test: (value: T, index: number) => unknown): boolean;
  find<S extends T>(this: IteratorObject<T>, test: (value: T, index: number) => value is S): S | undefined;
  find(this: IteratorObject<T>, test: (value: T, index: number) => unknown): T | undefined;
  forEach(this: IteratorObject<T>, f: (value: T, index: number) => void): void;
  /** Throws `TypeError` on an empty iterator. */
  reduce(this: IteratorObject<T>, f: (sum: T, value: T, index: number) => T): T;
  reduce<U>(this: IteratorObject<T>, f: (sum: U, value: T, index: number) => U, initial: U): U;
  some(this: IteratorObject<T>, test: (value: T, index: number) => unknown): boolean;
  toArray(this: IteratorObject<T>): T[];
}
interface ArrayIterator<T> extends IteratorObject<T, undefined, unknown> {
  [Symbol.iterator](): ArrayIterator<T>;
}
interface StringIterator<T> extends IteratorObject<T, undefined, unknown> {
  [Symbol.iterator](): StringIterator<T>;
}
interface MapIterator<T> extends IteratorObject<T, undefined, unknown> {
  [Symbol.iterator](): MapIterator<T>;
}
interface SetIterator<T> extends IteratorObject<T, undefined, unknown> {
  [Symbol.iterator](): SetIterator<T>;
}
interface RegExpStringIterator<T> extends IteratorObject<T, undefined, unknown> {
  [Symbol.iterator](): RegExpStringIterator<T>;
}
interface Generator<T = unknown, TReturn = void, TNext = unknown> extends IteratorObject<T, TReturn, TNext> {
  next(...[value]: [] | [TNext]): IteratorResult<T, TReturn | undefined>;
  return(value: TReturn): IteratorResult<T, TReturn>;
  throw(error: unknown): IteratorResult<T, TReturn>;
  [Symbol.iterator](): Generator<T, TReturn, TNext>;
}
interface AsyncIterator<T, TReturn = void, TNext = unknown> {
  next(...[value]: [] | [TNext]): Promise<IteratorResult<T, TReturn | undefined>>;
  return?(value?: unknown): Promise<IteratorResult<T, unknown>>;
  throw?(error?: unknown): Promise<IteratorResult<T, TReturn>>;
}
interface AsyncIterable<T, TReturn = void, TNext = unknown> {
  [Symbol.asyncIterator](): AsyncIterator<T, TReturn, TNext>;
}
interface AsyncIterableIterator<T, TReturn = void, TNext = unknown> extends AsyncIterator<T, TReturn, TNext> {
  [Symbol.asyncIterator](): AsyncIterableIterator<T, TReturn, TNext>;
}
interface AsyncIteratorObject<T, TReturn = unknown, TNext = unknown> extends AsyncIterator<T, TReturn, TNext> {
  [Symbol.asyncIterator](): AsyncIteratorObject<T, TReturn, TNext>;
}
interface AsyncGenerator<T = unknown, TReturn = void, TNext = unknown> extends AsyncIteratorObject<T, TReturn, TNext> {
  next(...[value]: [] | [TNext]): Promise<IteratorResult<T, TReturn | undefined>>;
  return(value: TReturn | PromiseLike<TReturn>): Promise<IteratorResult<T, TReturn>>;
  throw(error: unknown): Promise<IteratorResult<T, TReturn>>;
  [Symbol.asyncIterator](): AsyncGenerator<T, TReturn, TNext>;
  readonly [Symbol.toStringTag]: string;
}

// ---- Promise ---------------------------------------------------------------------------------------------------------

interface PromiseLike<T> {
  then<B = never>(fulfilled?: null, rejected?: ((reason: unknown) => B | PromiseLike<B>) | null): PromiseLike<T | B>;
  then<A, B = never>(
    fulfilled: (value: T) => A | PromiseLike<A>,
    rejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): PromiseLike<A | B>;
}
/** A reason of rejection is `unknown`. */
interface Promise<T> {
  then<B = never>(fulfilled?: null, rejected?: ((reason: unknown) => B | PromiseLike<B>) | null): Promise<T | B>;
  then<A, B = never>(
    fulfilled: (value: T) => A | PromiseLike<A>,
    rejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B>;
  catch<B = never>(rejected?: ((reason: unknown) => B | PromiseLike<B>) | null): Promise<T | B>;
  finally(settled?: (() => void) | null): Promise<T>;
  readonly [Symbol.toStringTag]: string;
}
interface PromiseFulfilledResult<T> {
  readonly status: 'fulfilled';
  readonly value: T;
}
interface PromiseRejectedResult {
  readonly status: 'rejected';
  readonly reason: unknown;
}
type PromiseSettledResult<T> = PromiseFulfilledResult<T> | PromiseRejectedResult;
interface PromiseWithResolvers<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T | PromiseLike<T>) => void;
  readonly reject: (reason?: unknown) => void;
}
interface PromiseConstructor {
  new <T>(
    executor: (resolve: (value: T | PromiseLike<T>) => void, reject: (reason?: unknown) => void) => void,
  ): Promise<T>;
  all<T extends readonly unknown[] | []>(values: T): Promise<{ -readonly [P in keyof T]: Awaited<T[P]> }>;
  all<T>(values: Iterable<T | PromiseLike<T>, unknown>): Promise<Awaited<T>[]>;
  allSettled<T extends readonly unknown[] | []>(
    values: T,
  ): Promise<{ -readonly [P in keyof T]: PromiseSettledResult<Awaited<T[P]>> }>;
  allSettled<T>(values: Iterable<T | PromiseLike<T>, unknown>): Promise<PromiseSettledResult<Awaited<T>>[]>;
  any<T extends readonly unknown[] | []>(values: T): Promise<Awaited<T[number]>>;
  any<T>(values: Iterable<T | PromiseLike<T>, unknown>): Promise<Awaited<T>>;
  race<T extends readonly unknown[] | []>(values: T): Promise<Awaited<T[number]>>;
  race<T>(values: Iterable<T | PromiseLike<T>, unknown>): Promise<Awaited<T>>;
  resolve(): Promise<void>;
  resolve<T>(value: T): Promise<Awaited<T>>;
  resolve<T>(value: T | PromiseLike<T>): Promise<Awaited<T>>;
  reject<T = never>(reason?: unknown): Promise<T>;
  try<T, A extends readonly unknown[]>(f: (...args: A) => T | PromiseLike<T>, ...args: A): Promise<Awaited<T>>;
  withResolvers<T>(): PromiseWithResolvers<T>;
}
declare const Promise: PromiseConstructor;

// ---- Arrays ----------------------------------------------------------------------------------------------------------

interface ReadonlyArray<T> {
  readonly length: number;
  readonly [index: number]: T;
  at(index: number): T | undefined;
  /** Takes lists only: of an element that is itself a list nobody could tell whether it is spread. */
  concat(...items: readonly (readonly T[])[]): T[];
  entries(): ArrayIterator<[number, T]>;
  /** Narrows nothing, whatever the test proves: somebody may put other elements in later. `filter` makes a list that nobody else has. */
  every(test: (value: T, index: number, array: readonly T[]) => unknown): boolean;
  /** `filter(Boolean)` drops what is falsy in the type as well. */
  filter(test: BooleanConstructor): Exclude<T, false | null | undefined | 0 | 0n | ''>[];
  filter<S extends T>(test: (value: T, index: number, array: readonly T[]) => value is S): S[];
  filter(test: (value: T, index: number, array: readonly T[]) => unknown): T[];
  find<S extends T>(test: (value: T, index: number, array: readonly T[]) => value is S): S | undefined;
  find(test: (value: T, index: number, array: readonly T[]) => unknown): T | undefined;
  findIndex(test: (value: T, index: number, array: readonly T[]) => unknown): number;
  findLast<S extends T>(test: (value: T, index: number, array: readonly T[]) => value is S): S | undefined;
  findLast(test: (value: T, index: number, array: readonly T[]) => unknown): T | undefined;
  findLastIndex(test: (value: T, index: number, array: readonly T[]) => unknown): number;
  flat<U>(this: readonly (readonly U[])[]): U[];
  flatMap<U>(f: (value: T, index: number, array: readonly T[]) => readonly U[]): U[];
  forEach(f: (value: T, index: number, array: readonly T[]) => void): void;
  /** Takes whatever: a search tells nothing of the type. */
  includes(value: unknown, start?: number): boolean;
  indexOf(value: unknown, start?: number): number;
  join(separator?: string): string;
  keys(): ArrayIterator<number>;
  lastIndexOf(value: unknown, start?: number): number;
  map<U>(f: (value: T, index: number, array: readonly T[]) => U): U[];
  /** Without an initial value an empty array throws `TypeError`. */
  reduce(f: (sum: T, value: T, index: number, array: readonly T[]) => T): T;
  reduce(f: (sum: T, value: T, index: number, array: readonly T[]) => T, initial: T): T;
  reduce<U>(f: (sum: U, value: T, index: number, array: readonly T[]) => U, initial: U): U;
  reduceRight(f: (sum: T, value: T, index: number, array: readonly T[]) => T): T;
  reduceRight(f: (sum: T, value: T, index: number, array: readonly T[]) => T, initial: T): T;
  reduceRight<U>(f: (sum: U, value: T, index: number, array: readonly T[]) => U, initial: U): U;
  slice(start?: number, end?: number): T[];
  some(test: (value: T, index: number, array: readonly T[]) => unknown): boolean;
  toReversed(): T[];
  toSorted(compare?: (left: T, right: T) => number): T[];
  toSpliced(start: number, count?: number, ...items: readonly T[]): T[];
  toString(): string;
  values(): ArrayIterator<T>;
  /** Throws `RangeError` when there is no such element. */
  with(index: number, value: T): T[];
  [Symbol.iterator](): ArrayIterator<T>;
}
/** `length` is readonly: making an array longer makes holes. */
interface Array<T> {
  readonly length: number;
  [index: number]: T;
  at(index: number): T | undefined;
  /** Takes lists only: of an element that is itself a list nobody could tell whether it is spread. */
  concat(...items: readonly (readonly T[])[]): T[];
  entries(): ArrayIterator<[number, T]>;
  every(test: (value: T, index: number, array: T[]) => unknown): boolean;
  /** `filter(Boolean)` drops what is falsy in the type as well. */
  filter(test: BooleanConstructor): Exclude<T, false | null | undefined | 0 | 0n | ''>[];
  filter<S extends T>(test: (value: T, index: number, array: T[]) => value is S): S[];
  filter(test: (value: T, index: number, array: T[]) => unknown): T[];
  find<S extends T>(test: (value: T, index: number, array: T[]) => value is S): S | undefined;
  find(test: (value: T, index: number, array: T[]) => unknown): T | undefined;
  findIndex(test: (value: T, index: number, array: T[]) => unknown): number;
  findLast<S extends T>(test: (value: T, index: number, array: T[]) => value is S): S | undefined;
  findLast(test: (value: T, index: number, array: T[]) => unknown): T | undefined;
  findLastIndex(test: (value: T, index: number, array: T[]) => unknown): number;
  flat<U>(this: readonly (readonly U[])[]): U[];
  flatMap<U>(f: (value: T, index: number, array: T[]) => readonly U[]): U[];
  forEach(f: (value: T, index: number, array: T[]) => void): void;
  /** Takes whatever: a search tells nothing of the type. */
  includes(value: unknown, start?: number): boolean;
  indexOf(value: unknown, start?: number): number;
  join(separator?: string): string;
  keys(): ArrayIterator<number>;
  lastIndexOf(value: unknown, start?: number): number;
  map<U>(f: (value: T, index: number, array: T[]) => U): U[];
  /** Without an initial value an empty array throws `TypeError`. */
  reduce(f: (sum: T, value: T, index: number, array: T[]) => T): T;
  reduce(f: (sum: T, value: T, index: number, array: T[]) => T, initial: T): T;
  reduce<U>(f: (sum: U, value: T, index: number, array: T[]) => U, initial: U): U;
  reduceRight(f: (sum: T, value: T, index: number, array: T[]) => T): T;
  reduceRight(f: (sum: T, value: T, index: number, array: T[]) => T, initial: T): T;
  reduceRight<U>(f: (sum: U, value: T, index: number, array: T[]) => U, initial: U): U;
  slice(start?: number, end?: number): T[];
  some(test: (value: T, index: number, array: T[]) => unknown): boolean;
  toReversed(): T[];
  toSorted(compare?: (left: T, right: T) => number): T[];
  toSpliced(start: number, count?: number, ...items: readonly T[]): T[];
  toString(): string;
  values(): ArrayIterator<T>;
  /** Throws `RangeError` when there is no such element. */
  with(index: number, value: T): T[];
  [Symbol.iterator](): ArrayIterator<T>;
  copyWithin(target: number, start: number, end?: number): this;
  fill(value: T, start?: number, end?: number): this;
  pop(): T | undefined;
  push(...items: readonly T[]): number;
  reverse(): this;
  shift(): T | undefined;
  sort(compare?: (left: T, right: T) => number): this;
  splice(start: number, count?: number, ...items: readonly T[]): T[];
  unshift(...items: readonly T[]): number;
}
interface ArrayLike<T> {
  readonly length: number;
  readonly [index: number]: T;
}
interface ConcatArray<T> extends ReadonlyArray<T> {}
/** What `new Array(n)` makes has holes until it is filled, and is not looked at before (SK1249). */
type UnfilledArray = never[] & { fill<T>(value: T): T[] };
interface ArrayConstructor {
  new (length: number): UnfilledArray;
  new <T>(length?: number): T[];
  (length: number): UnfilledArray;
  <T>(length?: number): T[];
  isArray(value: unknown): value is readonly unknown[];
  from<T>(items: Iterable<T, unknown> | readonly T[]): T[];
  from<T, U>(items: Iterable<T, unknown> | readonly T[], f: (value: T, index: number) => U): U[];
  from<U>(items: { readonly length: number }, f: (value: unknown, index: number) => U): U[];
  /** What may be `undefined`, so many times, or the elements of a list seen by its length. */
  from(items: { readonly length: number }): unknown[];
  of<T>(...items: readonly T[]): T[];
}
declare const Array: ArrayConstructor;

// ---- Map, Set, WeakMap, WeakSet --------------------------------------------------------------------------------------

interface ReadonlyMap<K, V> {
  readonly size: number;
  get(key: K): V | undefined;
  has(key: K): boolean;
  forEach(f: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void;
  entries(): MapIterator<[K, V]>;
  keys(): MapIterator<K>;
  values(): MapIterator<V>;
  [Symbol.iterator](): MapIterator<[K, V]>;
}
interface Map<K, V> {
  readonly size: number;
  get(key: K): V | undefined;
  getOrInsert(key: K, value: V): V;
  getOrInsertComputed(key: K, f: (key: K) => V): V;
  has(key: K): boolean;
  set(key: K, value: V): this;
  delete(key: K): boolean;
  clear(): void;
  forEach(f: (value: V, key: K, map: Map<K, V>) => void): void;
  entries(): MapIterator<[K, V]>;
  keys(): MapIterator<K>;
  values(): MapIterator<V>;
  [Symbol.iterator](): MapIterator<[K, V]>;
  readonly [Symbol.toStringTag]: string;
}
interface MapConstructor {
  new <K, V>(entries?: Iterable<readonly [K, V], unknown> | null): Map<K, V>;
  groupBy<K, T>(items: Iterable<T, unknown>, keyOf: (item: T, index: number) => K): Map<K, T[]>;
}
declare const Map: MapConstructor;

/** What set methods take: a `Set`, a `Map` by its keys. */
interface ReadonlySetLike<T> {
  readonly size: number;
  has(value: T): boolean;
  keys(): Iterator<T>;
}
interface ReadonlySet<T> {
  readonly size: number;
  has(value: T): boolean;
  forEach(f: (value: T, same: T, set: ReadonlySet<T>) => void): void;
  entries(): SetIterator<[T, T]>;
  keys(): SetIterator<T>;
  values(): SetIterator<T>;
  union<U>(other: ReadonlySetLike<U>): Set<T | U>;
  intersection(other: ReadonlySetLike<T>): Set<T>;
  difference(other: ReadonlySetLike<T>): Set<T>;
  symmetricDifference<U>(other: ReadonlySetLike<U>): Set<T | U>;
  isSubsetOf(other: ReadonlySetLike<T>): boolean;
  isSupersetOf(other: ReadonlySetLike<T>): boolean;
  isDisjointFrom(other: ReadonlySetLike<T>): boolean;
  [Symbol.iterator](): SetIterator<T>;
}
interface Set<T> {
  readonly size: number;
  has(value: T): boolean;
  forEach(f: (value: T, same: T, set: Set<T>) => void): void;
  entries(): SetIterator<[T, T]>;
  keys(): SetIterator<T>;
  values(): SetIterator<T>;
  union<U>(other: ReadonlySetLike<U>): Set<T | U>;
  intersection(other: ReadonlySetLike<T>): Set<T>;
  difference(other: ReadonlySetLike<T>): Set<T>;
  symmetricDifference<U>(other: ReadonlySetLike<U>): Set<T | U>;
  isSubsetOf(other: ReadonlySetLike<T>): boolean;
  isSupersetOf(other: ReadonlySetLike<T>): boolean;
  isDisjointFrom(other: ReadonlySetLike<T>): boolean;
  [Symbol.iterator](): SetIterator<T>;
  add(value: T): this;
  delete(value: T): boolean;
  clear(): void;
  readonly [Symbol.toStringTag]: string;
}
interface SetConstructor {
  new <T>(values?: Iterable<T, unknown> | null): Set<T>;
}
declare const Set: SetConstructor;

/** `WeakRef` and `FinalizationRegistry` are left out: they watch the collector. */
type WeakKey = object | symbol;
interface WeakMap<K extends WeakKey, V> {
  get(key: K): V | undefined;
  getOrInsert(key: K, value: V): V;
  getOrInsertComputed(key: K, f: (key: K) => V): V;
  has(key: K): boolean;
  set(key: K, value: V): this;
  delete(key: K): boolean;
  readonly [Symbol.toStringTag]: string;
}
interface WeakMapConstructor {
  new <K extends WeakKey, V>(entries?: Iterable<readonly [K, V], unknown> | null): WeakMap<K, V>;
}
declare const WeakMap: WeakMapConstructor;
interface WeakSet<T extends WeakKey> {
  add(value: T): this;
  has(value: T): boolean;
  delete(value: T): boolean;
  readonly [Symbol.toStringTag]: string;
}
interface WeakSetConstructor {
  new <T extends WeakKey>(values?: Iterable<T, unknown> | null): WeakSet<T>;
}
declare const WeakSet: WeakSetConstructor;

// ---- Bytes -----------------------------------------------------------------------------------------------------------

/** Fixed in size; `transfer` is the exchange heap's. */
interface ArrayBuffer {
  readonly byteLength: number;
  slice(start?: number, end?: number): ArrayBuffer;
  readonly [Symbol.toStringTag]: 'ArrayBuffer';
}
type ArrayBufferLike = ArrayBuffer;
interface ArrayBufferConstructor {
  new (byteLength: number): ArrayBuffer;
  isView(value: unknown): boolean;
}
declare const ArrayBuffer: ArrayBufferConstructor;
interface ArrayBufferView {
  readonly buffer: ArrayBuffer;
  readonly byteLength: number;
  readonly byteOffset: number;
}

/** Every method throws `RangeError` outside the buffer. */
interface DataView extends ArrayBufferView {
  readonly buffer: ArrayBuffer;
  readonly byteLength: number;
  readonly byteOffset: number;
  getInt8(byteOffset: number): number;
  setInt8(byteOffset: number, value: number): void;
  getUint8(byteOffset: number): number;
  setUint8(byteOffset: number, value: number): void;
  getInt16(byteOffset: number, littleEndian?: boolean): number;
  setInt16(byteOffset: number, value: number, littleEndian?: boolean): void;
  getUint16(byteOffset: number, littleEndian?: boolean): number;
  setUint16(byteOffset: number, value: number, littleEndian?: boolean): void;
  getInt32(byteOffset: number, littleEndian?: boolean): number;
  setInt32(byteOffset: number, value: number, littleEndian?: boolean): void;
  getUint32(byteOffset: number, littleEndian?: boolean): number;
  setUint32(byteOffset: number, value: number, littleEndian?: boolean): void;
  getBigInt64(byteOffset: number, littleEndian?: boolean): bigint;
  setBigInt64(byteOffset: number, value: bigint, littleEndian?: boolean): void;
  getBigUint64(byteOffset: number, littleEndian?: boolean): bigint;
  setBigUint64(byteOffset: number, value: bigint, littleEndian?: boolean): void;
  getFloat16(byteOffset: number, littleEndian?: boolean): number;
  setFloat16(byteOffset: number, value: number, littleEndian?: boolean): void;
  getFloat32(byteOffset: number, littleEndian?: boolean): number;
  setFloat32(byteOffset: number, value: number, littleEndian?: boolean): void;
  getFloat64(byteOffset: number, littleEndian?: boolean): number;
  setFloat64(byteOffset: number, value: number, littleEndian?: boolean): void;
  readonly [Symbol.toStringTag]: string;
}
interface DataViewConstructor {
  new (buffer: ArrayBuffer, byteOffset?: number, byteLength?: number): DataView;
}
declare const DataView: DataViewConstructor;

/** What all typed arrays have; `E` is the element, `A` the array itself. Not generic over buffers: there is one kind. */
interface TypedArray<E extends number | bigint, A> extends ArrayBufferView {
  readonly BYTES_PER_ELEMENT: number;
  readonly length: number;
  [index: number]: E;
  at(index: number): E | undefined;
  copyWithin(target: number, start: number, end?: number): this;
  entries(): ArrayIterator<[number, E]>;
  every(test: (value: E, index: number, array: A) => unknown): boolean;
  fill(value: E, start?: number, end?: number): this;
  filter(test: (value: E, index: number, array: A) => unknown): A;
  find(test: (value: E, index: number, array: A) => unknown): E | undefined;
  findIndex(test: (value: E, index: number, array: A) => unknown): number;
  findLast(test: (value: E, index: number, array: A) => unknown): E | undefined;
  findLastIndex(test: (value: E, index: number, array: A) => unknown): number;
  forEach(f: (value: E, index: number, array: A) => void): void;
  includes(value: unknown, start?: number): boolean;
  indexOf(value: unknown, start?: number): number;
  join(separator?: string): string;
  keys(): ArrayIterator<number>;
  lastIndexOf(value: unknown, start?: number): number;
  map(f: (value: E, index: number, array: A) => E): A;
  reduce(f: (sum: E, value: E, index: number, array: A) => E): E;
  reduce<U>(f: (sum: U, value: E, index: number, array: A) => U, initial: U): U;
  reduceRight(f: (sum: E, value: E, index: number, array: A) => E): E;
  reduceRight<U>(f: (sum: U, value: E, index: number, array: A) => U, initial: U): U;
  reverse(): this;
  /** Throws `RangeError` when the values do not fit. */
  set(values: ArrayLike<E>, offset?: number): void;
  slice(start?: number, end?: number): A;
  some(test: (value: E, index: number, array: A) => unknown): boolean;
  sort(compare?: (left: E, right: E) => number): this;
  /** A view of the same bytes. */
  subarray(start?: number, end?: number): A;
  toReversed(): A;
  toSorted(compare?: (left: E, right: E) => number): A;
  toString(): string;
  values(): ArrayIterator<E>;
  with(index: number, value: E): A;
  [Symbol.iterator](): ArrayIterator<E>;
}
interface TypedArrayConstructor<E extends number | bigint, A> {
  readonly BYTES_PER_ELEMENT: number;
  new (length?: number): A;
  new (values: Iterable<E, unknown> | ArrayLike<E>): A;
  new (buffer: ArrayBuffer, byteOffset?: number, length?: number): A;
  from(values: Iterable<E, unknown> | ArrayLike<E>): A;
  from<T>(values: Iterable<T, unknown>, f: (value: T, index: number) => E): A;
  from(items: { readonly length: number }, f: (value: unknown, index: number) => E): A;
  of(...values: readonly E[]): A;
}
interface Int8Array extends TypedArray<number, Int8Array> {
  readonly [Symbol.toStringTag]: 'Int8Array';
}
declare const Int8Array: TypedArrayConstructor<number, Int8Array>;
interface Uint8Array extends TypedArray<number, Uint8Array> {
  readonly [Symbol.toStringTag]: 'Uint8Array';
}
declare const Uint8Array: TypedArrayConstructor<number, Uint8Array>;
interface Uint8ClampedArray extends TypedArray<number, Uint8ClampedArray> {
  readonly [Symbol.toStringTag]: 'Uint8ClampedArray';
}
declare const Uint8ClampedArray: TypedArrayConstructor<number, Uint8ClampedArray>;
interface Int16Array extends TypedArray<number, Int16Array> {
  readonly [Symbol.toStringTag]: 'Int16Array';
}
declare const Int16Array: TypedArrayConstructor<number, Int16Array>;
interface Uint16Array extends TypedArray<number, Uint16Array> {
  readonly [Symbol.toStringTag]: 'Uint16Array';
}
declare const Uint16Array: TypedArrayConstructor<number, Uint16Array>;
interface Int32Array extends TypedArray<number, Int32Array> {
  readonly [Symbol.toStringTag]: 'Int32Array';
}
declare const Int32Array: TypedArrayConstructor<number, Int32Array>;
interface Uint32Array extends TypedArray<number, Uint32Array> {
  readonly [Symbol.toStringTag]: 'Uint32Array';
}
declare const Uint32Array: TypedArrayConstructor<number, Uint32Array>;
interface BigInt64Array extends TypedArray<bigint, BigInt64Array> {
  readonly [Symbol.toStringTag]: 'BigInt64Array';
}
declare const BigInt64Array: TypedArrayConstructor<bigint, BigInt64Array>;
interface BigUint64Array extends TypedArray<bigint, BigUint64Array> {
  readonly [Symbol.toStringTag]: 'BigUint64Array';
}
declare const BigUint64Array: TypedArrayConstructor<bigint, BigUint64Array>;
interface Float16Array extends TypedArray<number, Float16Array> {
  readonly [Symbol.toStringTag]: 'Float16Array';
}
declare const Float16Array: TypedArrayConstructor<number, Float16Array>;
interface Float32Array extends TypedArray<number, Float32Array> {
  readonly [Symbol.toStringTag]: 'Float32Array';
}
declare const Float32Array: TypedArrayConstructor<number, Float32Array>;
interface Float64Array extends TypedArray<number, Float64Array> {
  readonly [Symbol.toStringTag]: 'Float64Array';
}
declare const Float64Array: TypedArrayConstructor<number, Float64Array>;
