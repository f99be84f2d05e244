/**
 * What of the library is known not to throw, when it is called with what its types ask for.
 *
 * Owns: an allowlist, by the interface that declares the member; whatever is not here may throw. A callback that it is given is
 * judged by itself. Invariant: every name is one of the sealed library's or of `skerry`'s (`tests/compiler/own/throws.test.ts`).
 * Left out on purpose: `Block.allocate`, `from`, `fromText` (`QuotaError`), `Cell.put` (full), `decodeValue` (a getter), what parses or
 * converts by a radix or a length (`RangeError`), and typed arrays, which throw once their block is given away.
 */

const texts =
  'at charAt charCodeAt codePointAt concat endsWith includes indexOf isWellFormed lastIndexOf normalize replace slice split startsWith substring toLowerCase toUpperCase toString toWellFormed trim trimEnd trimStart valueOf';
const lists =
  'at concat entries every filter find findIndex findLast findLastIndex flat flatMap forEach includes indexOf keys lastIndexOf map slice some toReversed toSpliced values';
const bytes =
  'at copyWithin entries every fill filter find findIndex findLast findLastIndex forEach includes indexOf join keys lastIndexOf map reverse slice some subarray toReversed toString values';

/** `()` is a call of the value itself, `new` its constructor. Functions stand under the empty name. */
export const neverThrows: Readonly<Record<string, string>> = {
  '': 'parseInt parseFloat isNaN isFinite drop fork freeze pack channel service select decode',
  Block: 'bytes text',
  Shared: 'share at indexOf copy text',
  Listener: 'accept',
  Connector: 'connect share',
  Cell: 'new take',
  EndpointSet: 'add listen take receive',
  EndpointSetConstructor: 'new',
  OwnedMap: 'insert take has keys look',
  OwnedMapConstructor: 'new',
  QuotaError: 'new',
  Object: '',
  ObjectConstructor: 'keys freeze isFrozen is hasOwn',
  SymbolConstructor: '()',
  Boolean: 'toString valueOf',
  BooleanConstructor: '()',
  Number: 'valueOf',
  NumberConstructor: '() isFinite isInteger isNaN isSafeInteger parseFloat parseInt',
  BigInt: 'valueOf',
  Math: 'abs acos acosh asin asinh atan atanh cbrt ceil clz32 cos cosh exp expm1 f16round floor fround log log10 log1p log2 round sign sin sinh sqrt tan tanh trunc atan2 hypot imul max min pow',
  String: texts,
  StringConstructor: 'fromCharCode',
  RegExp: 'exec test',
  RegExpConstructor: 'escape',
  ErrorConstructor: 'new () isError',
  EvalErrorConstructor: 'new ()',
  RangeErrorConstructor: 'new ()',
  ReferenceErrorConstructor: 'new ()',
  SyntaxErrorConstructor: 'new ()',
  TypeErrorConstructor: 'new ()',
  URIErrorConstructor: 'new ()',
  ReadonlyArray: lists,
  Array: `${lists} copyWithin fill pop push reverse shift splice unshift`,
  ArrayConstructor: 'isArray of',
  ReadonlyMap: 'get has forEach entries keys values',
  Map: 'get getOrInsert getOrInsertComputed has set delete clear forEach entries keys values',
  ReadonlySet: 'has forEach entries keys values',
  Set: 'has forEach entries keys values add delete clear',
  WeakMap: 'get getOrInsert getOrInsertComputed has set delete',
  WeakSet: 'add has delete',
  Promise: 'then catch finally',
  PromiseConstructor: 'new all allSettled any race resolve reject try withResolvers',
};

/** The same, where each value that becomes a text or is compared is a plain one: a text, a number, a boolean, nothing. */
export const neverOnPlain: Readonly<Record<string, string>> = {
  StringConstructor: '()',
  JSON: 'stringify',
  ReadonlyArray: 'join toString toSorted',
  Array: 'join toString toSorted sort',
};

/** The same, where the arguments are written out: numbers from 2 to 36, and texts. Without any they never throw either. */
export const neverOnLiterals: Readonly<Record<string, string>> = {
  Number: 'toString toFixed toExponential toPrecision',
  BigInt: 'toString',
  BigIntConstructor: '()',
  String: 'repeat padEnd padStart',
  StringConstructor: 'fromCodePoint',
};

/** The same, where the argument is a list or nothing: any other may be iterated by code of the program. */
export const neverOnLists: Readonly<Record<string, string>> = {
  ObjectConstructor: 'fromEntries groupBy',
  ArrayConstructor: 'from',
  MapConstructor: 'new groupBy',
  SetConstructor: 'new',
};

/** The same, where an initial value is given. */
export const neverFromInitial: Readonly<Record<string, string>> = {
  ReadonlyArray: 'reduce reduceRight',
  Array: 'reduce reduceRight',
};

/** Methods of bytes that were just taken from their block, which therefore is still there. */
export const neverOnFreshBytes: Readonly<Record<string, string>> = { TypedArray: bytes };

/** What changes a list in place: it throws where somebody froze it. */
export const changesLists = 'copyWithin fill pop push reverse shift splice unshift sort';

/** Promises of these never reject. Those of `contract.ts`, `receive` alone, do not either. */
export const neverRejects: Readonly<Record<string, string>> = {
  '': 'select',
  Listener: 'accept',
  EndpointSet: 'receive',
};
