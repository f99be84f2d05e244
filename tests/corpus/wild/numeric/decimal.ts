// style: fixed-point decimal on bigint with rounding modes, immutable class, comparison helpers and parsing

export type Rounding = 'down' | 'half-up' | 'half-even' | 'ceiling' | 'floor';

const abs = (n: bigint) => (n < 0n ? -n : n);

const rounders: Record<Rounding, (quotient: bigint, twice: bigint, divisor: bigint, negative: boolean) => boolean> = {
  down: () => false,
  'half-up': (_q, twice, divisor) => twice >= divisor,
  'half-even': (quotient, twice, divisor) => twice > divisor || (twice === divisor && quotient % 2n === 1n),
  ceiling: (_q, twice, _d, negative) => !negative && twice > 0n,
  floor: (_q, twice, _d, negative) => negative && twice > 0n,
};

function divide(numerator: bigint, denominator: bigint, rounding: Rounding): bigint {
  const negative = numerator < 0n !== denominator < 0n;
  const n = abs(numerator);
  const d = abs(denominator);
  const quotient = n / d;
  const up = rounders[rounding](quotient, 2n * (n % d), d, negative);
  const size = quotient + (up ? 1n : 0n);
  return negative ? -size : size;
}

export class Decimal {
  private constructor(
    private readonly units: bigint,
    readonly scale: number,
  ) {}

  static parse(text: string): Decimal {
    const match = /^([+-])?(\d+)(?:\.(\d+))?$/.exec(text.trim());
    if (!match) throw new SyntaxError(`not a decimal: ${text}`);
    const [, sign = '+', whole = '0', fraction = ''] = match;
    const units = BigInt(whole + fraction);
    return new Decimal(sign === '-' ? -units : units, fraction.length);
  }

  static sum(items: Iterable<Decimal>): Decimal {
    let total = Decimal.parse('0');
    for (const item of items) total = total.plus(item);
    return total;
  }

  private static aligned(a: Decimal, b: Decimal): [bigint, bigint, number] {
    const scale = Math.max(a.scale, b.scale);
    return [a.units * 10n ** BigInt(scale - a.scale), b.units * 10n ** BigInt(scale - b.scale), scale];
  }

  plus(other: Decimal): Decimal {
    const [a, b, scale] = Decimal.aligned(this, other);
    return new Decimal(a + b, scale);
  }

  negate(): Decimal {
    return new Decimal(-this.units, this.scale);
  }

  minus(other: Decimal): Decimal {
    return this.plus(other.negate());
  }

  times(other: Decimal): Decimal {
    return new Decimal(this.units * other.units, this.scale + other.scale);
  }

  dividedBy(other: Decimal, scale: number, rounding: Rounding = 'half-even'): Decimal {
    if (other.units === 0n) throw new RangeError('division by zero');
    const numerator = this.units * 10n ** BigInt(scale + other.scale);
    const denominator = other.units * 10n ** BigInt(this.scale);
    return new Decimal(divide(numerator, denominator, rounding), scale);
  }

  round(scale: number, rounding: Rounding = 'half-even'): Decimal {
    if (scale >= this.scale) return new Decimal(this.units * 10n ** BigInt(scale - this.scale), scale);
    return new Decimal(divide(this.units, 10n ** BigInt(this.scale - scale), rounding), scale);
  }

  compare(other: Decimal): -1 | 0 | 1 {
    const [a, b] = Decimal.aligned(this, other);
    return a < b ? -1 : a > b ? 1 : 0;
  }

  /** Shares that add up to the whole, the first ones a unit more. */
  allocate(parts: number): Decimal[] {
    const count = BigInt(parts);
    const share = this.units / count;
    const extra = Number(this.units % count);
    return Array.from({ length: parts }, (_, i) => new Decimal(share + (i < extra ? 1n : 0n), this.scale));
  }

  toString(): string {
    const digits = abs(this.units).toString().padStart(this.scale + 1, '0');
    const point = digits.length - this.scale;
    const sign = this.units < 0n ? '-' : '';
    return sign + digits.slice(0, point) + (this.scale > 0 ? `.${digits.slice(point)}` : '');
  }
}

export function selfTest(): boolean {
  const d = Decimal.parse;
  const modes: Rounding[] = ['down', 'half-up', 'half-even', 'ceiling', 'floor'];
  return (
    `${d('0.1').plus(d('0.2'))}` === '0.3' &&
    modes.map((mode) => d('-2.5').round(0, mode)).join() === '-2,-3,-2,-2,-3' &&
    String(d('10').dividedBy(d('3'), 4)) === '3.3333' &&
    d('100.00').allocate(3).join(' ') === '33.34 33.33 33.33' &&
    Decimal.sum(['1.5', '2.25', '-0.75'].map(d)).toString() === '3.00' &&
    [d('1.10'), d('-3'), d('1.1')].toSorted((a, b) => a.compare(b)).join() === '-3,1.10,1.1'
  );
}
