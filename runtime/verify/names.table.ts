/**
 * What an emitted script may name without declaring it, and which properties nobody may name at all.
 *
 * Owns: the allowlist of free names, with the members of each that may be named. It is written down a second time on purpose: a test
 * compares it with the hardened realm both ways, so that neither list can grow unseen.
 */

/** Free names: the globals of a process's realm, each with its own members. */
export const globals: Readonly<Record<string, string>> = {
  Infinity: '',
  NaN: '',
  undefined: '',
  parseInt: '',
  parseFloat: '',
  isNaN: '',
  isFinite: '',
  decodeURI: '',
  decodeURIComponent: '',
  encodeURI: '',
  encodeURIComponent: '',
  Object: 'keys values entries fromEntries freeze isFrozen is hasOwn groupBy',
  Array: 'isArray from of',
  Number:
    'parseInt parseFloat isNaN isFinite isInteger isSafeInteger MAX_VALUE MIN_VALUE NaN NEGATIVE_INFINITY POSITIVE_INFINITY EPSILON MAX_SAFE_INTEGER MIN_SAFE_INTEGER',
  Boolean: '',
  String: 'fromCharCode fromCodePoint raw',
  Math: 'min max abs floor ceil round sqrt acos asin atan atan2 cos exp log pow sin tan trunc sign cosh sinh tanh acosh asinh atanh expm1 log1p log2 log10 cbrt hypot f16round fround imul clz32 sumPrecise E LN10 LN2 LOG2E LOG10E PI SQRT1_2 SQRT2',
  JSON: 'parse stringify',
  Symbol:
    'iterator asyncIterator hasInstance toPrimitive toStringTag dispose asyncDispose match matchAll replace search split isConcatSpreadable species unscopables',
  BigInt: 'asUintN asIntN',
  RegExp: 'escape',
  Map: 'groupBy',
  Set: '',
  WeakMap: '',
  WeakSet: '',
  ArrayBuffer: 'isView',
  DataView: '',
  Promise: 'resolve reject all allSettled any try race withResolvers',
  Int8Array: 'from of BYTES_PER_ELEMENT',
  Uint8Array: 'from of BYTES_PER_ELEMENT',
  Uint8ClampedArray: 'from of BYTES_PER_ELEMENT',
  Int16Array: 'from of BYTES_PER_ELEMENT',
  Uint16Array: 'from of BYTES_PER_ELEMENT',
  Int32Array: 'from of BYTES_PER_ELEMENT',
  Uint32Array: 'from of BYTES_PER_ELEMENT',
  BigInt64Array: 'from of BYTES_PER_ELEMENT',
  BigUint64Array: 'from of BYTES_PER_ELEMENT',
  Float16Array: 'from of BYTES_PER_ELEMENT',
  Float32Array: 'from of BYTES_PER_ELEMENT',
  Float64Array: 'from of BYTES_PER_ELEMENT',
  Error: 'isError',
  EvalError: '',
  RangeError: '',
  ReferenceError: '',
  SyntaxError: '',
  TypeError: '',
  URIError: '',
  AggregateError: '',
};

/**
 * What the bundler's helper for `using` writes: `Symbol[name]`, or else `Symbol.for(...)`, which the realm does not have and which is
 * never reached, since it has the symbol; and the name of an error class, which it asks for with `typeof` and does without.
 */
export const ofHelpers = { global: 'Symbol', member: 'for', absent: 'SuppressedError' } as const;

/** What every class and function has, beside its own members. */
export const ofEveryFunction: ReadonlySet<string> = new Set(['length', 'name', 'call', 'apply', 'bind', 'toString']);

/** Properties that lead behind an object's type: to the code that made it, or to what all of its kind share. */
export const forbidden: ReadonlySet<string> = new Set([
  'constructor',
  'prototype',
  '__proto__',
  '__defineGetter__',
  '__defineSetter__',
  '__lookupGetter__',
  '__lookupSetter__',
  'caller',
  // Not `callee`: only an `arguments` object has it, which no script can name, and syntax trees have one, too.
  'arguments',
]);
