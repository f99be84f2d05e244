/**
 * What the runs of the library's members are given: values that a checked program could hold, chosen to be awkward.
 *
 * Sealed TypeScript, checked and run together with them. Each function makes its value anew, so that no run sees what another did.
 */
export const numbers = (): number[] => [3, Number.NaN, -0, Number.POSITIVE_INFINITY, 1.5];
export const fixed = (): readonly number[] => numbers();
export const empty = (): number[] => [];
export const mixed = (): (number | string | null | undefined)[] => [0, 'a', undefined, null, ''];
export const rows = (): number[][] => [[1, 2], [], [3]];
/** A lone surrogate, a pair, a letter of two code points, a zero. */
export const text = (): string => 'a\ud800b\u{1f600}e\u0301\0z';
export const record = (): { readonly [name: string]: number } => ({ b: 2, a: 1, 10: 3, 9: 4 });
export const ages = (): Map<string, number> =>
  new Map([
    ['ann', 1],
    ['bob', Number.NaN],
  ]);
export const marks = (): Set<number> => new Set([Number.NaN, -0, 1]);
export const bytes = (): Uint8Array => new Uint8Array([1, 2, 255]);
export const bigs = (): BigInt64Array => new BigInt64Array([1n, -(2n ** 63n), 3n]);
export const view = (): DataView => new DataView(new ArrayBuffer(16), 1, 10);
export const rejected = async (): Promise<number> => {
  throw new RangeError('late');
};
export const later = async (value: number): Promise<number> => value;

/** Becomes a number and a text that are of no use. */
export class Odd {
  valueOf(): number {
    return Number.NaN;
  }
  toString(): string {
    return 'odd';
  }
  toJSON(): unknown {
    return undefined;
  }
}

export function* plain(): Generator<number, string> {
  yield 1;
  yield 2;
  return 'end';
}

export function* counting(): Generator<number, string, number> {
  const sent = yield 1;
  yield sent;
  return 'end';
}

export async function* plainLate(): AsyncGenerator<number> {
  yield 1;
  yield later(2);
}

export async function* countingLate(): AsyncGenerator<number, string, number> {
  const sent = yield 1;
  yield sent;
  return 'end';
}

/** Gives more after it said that it was done, and says so when it is left early. */
export class Liar implements Iterable<number> {
  left = 0;
  #given = 0;
  [Symbol.iterator](): Iterator<number> {
    return {
      next: () => {
        this.#given += 1;
        return this.#given % 3 === 0 ? { done: true, value: undefined } : { value: this.#given };
      },
      return: () => {
        this.left += 1;
        return { done: true, value: undefined };
      },
    };
  }
}

/** A set as set methods see it, that says it is larger than it is. */
export class Boast {
  readonly size = 1000;
  has(value: number): boolean {
    return value === 1;
  }
  keys(): Iterator<number> {
    return new Liar()[Symbol.iterator]();
  }
}

export class Names extends Map<string, number> {
  readonly title = 'names';
}
export class Tags extends Set<number> {
  readonly title = 'tags';
}
export class Late extends RangeError {
  readonly code = 7;
}
