/**
 * The variance of library types whose methods are more careful than their types can say.
 *
 * `reduce(f: (sum: T, value: T) => T): T`, `concat(...items: T[]): T[]` and the like take a `T` and keep none of it, so a list, an iterator or a
 * promise is covariant although its declaration, read literally, is not. The bound on who implements these is that nobody but
 * the library does (`ArrayIterator`, `Promise`) or that only `next`, `return` and `throw` are asked for (`Iterator`).
 */
import type { Variance } from './variance.ts';

const out: Variance = { out: true, in: false };
const into: Variance = { out: false, in: true };

export const libraryVariance: ReadonlyMap<string, readonly Variance[]> = new Map([
  ['ReadonlyArray', [out]],
  ['ArrayIterator', [out]],
  ['MapIterator', [out]],
  ['SetIterator', [out]],
  ['StringIterator', [out]],
  ['RegExpStringIterator', [out]],
  ['Promise', [out]],
  ['PromiseLike', [out]],
  ['Iterator', [out, out, into]],
  ['Iterable', [out, out, into]],
  ['IterableIterator', [out, out, into]],
  ['IteratorObject', [out, out, into]],
  ['Generator', [out, out, into]],
  ['AsyncIterator', [out, out, into]],
  ['AsyncIterable', [out, out, into]],
  ['AsyncIterableIterator', [out, out, into]],
  ['AsyncIteratorObject', [out, out, into]],
  ['AsyncGenerator', [out, out, into]],
]);
