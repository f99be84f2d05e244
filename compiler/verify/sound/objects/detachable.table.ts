/** The functions of the library that never look at the object they are called on, by the global that holds them. */
const names = (text: string): ReadonlySet<string> => new Set(text.split(' '));

export const detachable: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'Math',
    names(
      'abs acos acosh asin asinh atan atanh cbrt ceil clz32 cos cosh exp expm1 f16round floor fround log log10 log1p log2 round sign sin sinh sqrt tan tanh trunc atan2 hypot imul max min pow sumPrecise',
    ),
  ],
  ['Number', names('isFinite isInteger isNaN isSafeInteger parseFloat parseInt')],
  ['String', names('fromCharCode fromCodePoint raw')],
  ['Object', names('keys values entries fromEntries freeze isFrozen is hasOwn groupBy')],
  // Without an object they make plain arrays.
  ['Array', names('isArray from of')],
  ['JSON', names('parse stringify')],
  ['BigInt', names('asIntN asUintN')],
  ['Error', names('isError')],
  ['ArrayBuffer', names('isView')],
  ['RegExp', names('escape')],
  ['Map', names('groupBy')],
]);
