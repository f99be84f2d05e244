// style: typed arrays, hash functions as data, abstract base with template method, error bounds in numbers
// refused: SK1215 because `add` with a second, optional parameter overrides an `add` with one, as the rule says; a method `addTimes` passes

type Hash = (text: string) => number;

/** FNV-1a with a seed, 32 bits. */
const fnv =
  (seed: number): Hash =>
  (text) => {
    let hash = 0x811c9dc5 ^ seed;
    for (let i = 0; i < text.length; i++) {
      hash ^= text.charCodeAt(i);
      hash = Math.imul(hash, 0x01000193);
    }
    hash ^= hash >>> 15;
    return Math.imul(hash, 0x2c1b3c6d) >>> 0;
  };

abstract class Sketch {
  protected readonly hashes: readonly Hash[];

  constructor(depth: number) {
    this.hashes = Array.from({ length: depth }, (_, i) => fnv(i * 0x9e3779b9));
  }

  protected *cells(text: string, width: number): Generator<number, void> {
    for (const hash of this.hashes) yield hash(text) % width;
  }

  abstract add(text: string): void;
}

export class BloomFilter extends Sketch {
  readonly #bits: Uint8Array;
  readonly #width: number;

  constructor(expected: number, falsePositives: number) {
    const width = Math.ceil((-expected * Math.log(falsePositives)) / Math.LN2 ** 2);
    super(Math.max(1, Math.round((width / expected) * Math.LN2)));
    this.#width = width;
    this.#bits = new Uint8Array(Math.ceil(width / 8));
  }

  override add(text: string): void {
    for (const cell of this.cells(text, this.#width)) {
      const index = cell >> 3;
      this.#bits[index] = (this.#bits[index] ?? 0) | (1 << (cell & 7));
    }
  }

  has(text: string): boolean {
    for (const cell of this.cells(text, this.#width)) {
      if (((this.#bits[cell >> 3] ?? 0) & (1 << (cell & 7))) === 0) return false;
    }
    return true;
  }

  get fill(): number {
    let set = 0;
    for (const byte of this.#bits) for (let rest = byte; rest; rest &= rest - 1) set++;
    return set / this.#width;
  }
}

export class CountMin extends Sketch {
  readonly #rows: readonly Uint32Array[];

  constructor(
    private readonly width: number,
    depth: number,
  ) {
    super(depth);
    this.#rows = this.hashes.map(() => new Uint32Array(width));
  }

  override add(text: string, times = 1): void {
    for (const [row, cell] of this.#located(text)) row[cell] = (row[cell] ?? 0) + times;
  }

  estimate(text: string): number {
    let least = Number.POSITIVE_INFINITY;
    for (const [row, cell] of this.#located(text)) least = Math.min(least, row[cell] ?? 0);
    return least;
  }

  *#located(text: string): Generator<[row: Uint32Array, cell: number], void> {
    let index = 0;
    for (const cell of this.cells(text, this.width)) {
      const row = this.#rows[index++];
      if (row) yield [row, cell];
    }
  }
}

/** Linear counting: how many different texts, from the share of cells that stayed empty. */
export class DistinctCounter extends Sketch {
  private readonly seen = new Set<number>();

  constructor(private readonly width = 4096) {
    super(1);
  }

  override add(text: string): void {
    for (const cell of this.cells(text, this.width)) this.seen.add(cell);
  }

  estimate(): number {
    const empty = this.width - this.seen.size;
    return empty === 0 ? this.width : Math.round(-this.width * Math.log(empty / this.width));
  }
}

export function selfTest(): boolean {
  const words = Array.from({ length: 200 }, (_, i) => `word${i}`);
  const filter = new BloomFilter(200, 0.01);
  const counts = new CountMin(256, 4);
  const distinct = new DistinctCounter();
  const sketches: readonly Sketch[] = [filter, counts, distinct];
  for (const word of words) for (const sketch of sketches) sketch.add(word);
  counts.add('word7', 50);
  const wrong = Array.from({ length: 1000 }, (_, i) => `other${i}`).filter((word) => filter.has(word)).length;
  return (
    words.every((word) => filter.has(word)) &&
    wrong < 50 &&
    filter.fill < 0.6 &&
    counts.estimate('word7') >= 51 &&
    counts.estimate('word7') < 60 &&
    Math.abs(distinct.estimate() - 200) < 25
  );
}
