// style: interface with several generators (xorshift, PCG), derived distributions, bigint state

export interface Rng {
  /** A 32-bit unsigned integer. */
  next(): number;
}

/** Marsaglia 2003. */
export class XorShift128 implements Rng {
  private x: number;
  private y = 362436069;
  private z = 521288629;
  private w = 88675123;

  constructor(seed = 123456789) {
    this.x = seed >>> 0;
  }

  next(): number {
    const t = this.x ^ (this.x << 11);
    this.x = this.y;
    this.y = this.z;
    this.z = this.w;
    this.w = (this.w ^ (this.w >>> 19) ^ (t ^ (t >>> 8))) >>> 0;
    return this.w;
  }
}

const MASK_64 = (1n << 64n) - 1n;

/** O'Neill 2014, PCG-XSH-RR. */
export class Pcg32 implements Rng {
  private static readonly MULTIPLIER = 6364136223846793005n;
  private state = 0n;
  private readonly increment: bigint;

  constructor(seed: bigint, sequence = 54n) {
    this.increment = ((sequence << 1n) | 1n) & MASK_64;
    this.next();
    this.state = (this.state + seed) & MASK_64;
    this.next();
  }

  next(): number {
    const old = this.state;
    this.state = (old * Pcg32.MULTIPLIER + this.increment) & MASK_64;
    const shifted = Number((((old >> 18n) ^ old) >> 27n) & 0xffffffffn);
    const rotation = Number(old >> 59n);
    return ((shifted >>> rotation) | (shifted << (-rotation & 31))) >>> 0;
  }
}

export class Distribution {
  private spare: number | null = null;

  constructor(private readonly rng: Rng) {}

  uniform(low = 0, high = 1): number {
    return low + (this.rng.next() / 2 ** 32) * (high - low);
  }

  integer(low: number, high: number): number {
    const range = high - low + 1;
    const limit = 2 ** 32 - (2 ** 32 % range);
    let value = this.rng.next();
    while (value >= limit) value = this.rng.next();
    return low + (value % range);
  }

  /** Box and Muller. */
  normal(mean = 0, deviation = 1): number {
    if (this.spare !== null) {
      const value = this.spare;
      this.spare = null;
      return mean + deviation * value;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - this.uniform()));
    const angle = this.uniform(0, 2 * Math.PI);
    this.spare = radius * Math.sin(angle);
    return mean + deviation * radius * Math.cos(angle);
  }

  pick<T>(items: readonly [T, ...T[]]): T {
    return items[this.integer(0, items.length - 1)] ?? items[0];
  }
}

export function selfTest(): boolean {
  const pcg = new Pcg32(42n);
  const first = [pcg.next(), pcg.next(), pcg.next()].map((n) => n.toString(16));
  const random = new Distribution(new XorShift128());
  const dice = Array.from({ length: 600 }, () => random.integer(1, 6));
  const normals = Array.from({ length: 500 }, () => random.normal(10, 2));
  const mean = normals.reduce((a, b) => a + b, 0) / normals.length;
  return (
    first.join() === 'a15c02b7,7b47f409,ba1d3330' &&
    new XorShift128().next() === 3701687786 &&
    Math.min(...dice) === 1 &&
    Math.max(...dice) === 6 &&
    Math.abs(mean - 10) < 0.4 &&
    ['a', 'b'].includes(random.pick(['a', 'b']))
  );
}
