/**
 * Scalars as the 64 bits QuickJS keeps them in: equal in every heap, so a message of scalars crosses as bare words.
 *
 * Owns: reading and writing numbers, booleans, null and undefined as (low, high) words, with the offset that NaN-boxing
 * adds found at start. Invariant: `isScalar` holds for no word that contains a pointer.
 */
import type { Ffi } from './ffi.ts';
import type { ContextPointer } from './quickjs.ts';

const tagInt = 0;
const tagBool = 1;
const tagNull = 2;
export const tagUndefined = 3;
export const tagException = 6;
const tagFloat = 8;
/** High word of 1.5 and of NaN as IEEE 754 has them. */
const highOfOneAndAHalf = 0x3ff80000;
const highOfNaN = 0x7ff80000;

export type Scalar = number | boolean | null | undefined;

export class Words {
  readonly #addend: number;
  readonly #firstTag: number;
  readonly #float = new Float64Array(1);
  readonly #halves = new Uint32Array(this.#float.buffer);

  constructor(addend: number) {
    this.#addend = addend >>> 0;
    this.#firstTag = (highOfNaN + 1 - this.#addend) | 0;
  }

  isFloat(high: number): boolean {
    return (high - this.#firstTag) >>> 0 >= tagFloat - this.#firstTag;
  }
  /** Number, boolean, null or undefined. */
  isScalar(high: number): boolean {
    return high <= tagUndefined || this.isFloat(high);
  }
  isNumber(high: number): boolean {
    return high === tagInt || this.isFloat(high);
  }

  read(low: number, high: number): Scalar {
    if (high === tagInt) return low | 0;
    if (high === tagBool) return low !== 0;
    if (high === tagNull) return null;
    if (high === tagUndefined) return undefined;
    this.#halves[0] = low;
    this.#halves[1] = (high + this.#addend) >>> 0;
    return this.#float[0] ?? 0;
  }

  write(value: Scalar): readonly [low: number, high: number] {
    if (value === undefined) return [0, tagUndefined];
    if (value === null) return [0, tagNull];
    if (typeof value === 'boolean') return [value ? 1 : 0, tagBool];
    if ((value | 0) === value && !Object.is(value, -0)) return [value >>> 0, tagInt];
    this.#float[0] = Number.isNaN(value) ? Number.NaN : value;
    return [this.#halves[0] ?? 0, ((this.#halves[1] ?? 0) - this.#addend) >>> 0];
  }
}

/** Finds the addend with a probe, and proves both directions. Undefined when values are not boxed as expected. */
export function calibrateWords(ffi: Ffi, ctx: ContextPointer): Words | undefined {
  const probe = (value: number): readonly [number, number] => {
    const made = ffi.own(ffi.raw.QTS_NewFloat64(ctx, value));
    const found = [ffi.lowWord(made), ffi.highWord(made)] as const;
    ffi.free(ctx, made);
    return found;
  };
  const [low, high] = probe(1.5);
  const words = new Words((highOfOneAndAHalf - high) >>> 0);
  const right =
    low === 0 &&
    ffi.highWord(ffi.undefined) === tagUndefined &&
    ffi.highWord(ffi.raw.QTS_GetNull()) === tagNull &&
    ffi.highWord(ffi.raw.QTS_GetTrue()) === tagBool &&
    ffi.lowWord(ffi.raw.QTS_GetTrue()) === 1 &&
    [0, 1, -1, -0, 0.1, 1e300, -1e-300, 2 ** 31, -(2 ** 31), Number.POSITIVE_INFINITY, Number.NaN].every((value) => {
      const found = probe(value);
      return (
        words.isNumber(found[1]) &&
        Object.is(words.read(...found), value) &&
        Object.is(words.read(...words.write(value)), value)
      );
    });
  return right ? words : undefined;
}
