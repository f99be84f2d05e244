// style: immutable bigint arithmetic, operator methods, factory accepting a union

export type RationalLike = Rational | bigint | number | string;

function gcd(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b < 0n ? -b : b;
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

export class Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;

  constructor(numerator: bigint, denominator: bigint = 1n) {
    if (denominator === 0n) throw new RangeError('division by zero');
    const divisor = gcd(numerator, denominator) * (denominator < 0n ? -1n : 1n);
    this.numerator = numerator / divisor;
    this.denominator = denominator / divisor;
  }

  static from(value: RationalLike): Rational {
    if (value instanceof Rational) return value;
    if (typeof value === 'bigint') return new Rational(value);
    const [head = '', tail] = String(value).split('/');
    if (tail !== undefined) return Rational.from(head).dividedBy(tail);
    const [whole = '', fraction = ''] = head.split('.');
    return new Rational(BigInt(whole + fraction), 10n ** BigInt(fraction.length));
  }

  plus(other: RationalLike): Rational {
    const that = Rational.from(other);
    return new Rational(
      this.numerator * that.denominator + that.numerator * this.denominator,
      this.denominator * that.denominator,
    );
  }

  minus(other: RationalLike): Rational {
    return this.plus(Rational.from(other).negate());
  }

  times(other: RationalLike): Rational {
    const { numerator, denominator } = Rational.from(other);
    return new Rational(this.numerator * numerator, this.denominator * denominator);
  }

  dividedBy(other: RationalLike): Rational {
    const { numerator, denominator } = Rational.from(other);
    return this.times(new Rational(denominator, numerator));
  }

  negate(): Rational {
    return new Rational(-this.numerator, this.denominator);
  }

  compare(other: RationalLike): -1 | 0 | 1 {
    const { numerator } = this.minus(other);
    return numerator < 0n ? -1 : numerator > 0n ? 1 : 0;
  }

  floor(): bigint {
    const quotient = this.numerator / this.denominator;
    return this.numerator % this.denominator < 0n ? quotient - 1n : quotient;
  }

  toDecimal(digits: number): string {
    const scaled = this.times(10n ** BigInt(digits)).floor();
    const text = scaled.toString().padStart(digits + 1, '0');
    return `${text.slice(0, -digits)}.${text.slice(-digits)}`;
  }

  toString(): string {
    return this.denominator === 1n ? `${this.numerator}` : `${this.numerator}/${this.denominator}`;
  }
}

export function continuedFraction(value: Rational): bigint[] {
  const terms: bigint[] = [];
  let rest = value;
  for (;;) {
    const whole = rest.floor();
    terms.push(whole);
    const fraction = rest.minus(whole);
    if (fraction.numerator === 0n) return terms;
    rest = Rational.from(1n).dividedBy(fraction);
  }
}

export function selfTest(): boolean {
  const harmonic = Array.from({ length: 20 }, (_, i) => new Rational(1n, BigInt(i + 1))).reduce((a, b) => a.plus(b));
  return (
    harmonic.toString() === '55835135/15519504' &&
    Rational.from('1/3').plus('0.25').toString() === '7/12' &&
    Rational.from(0.125).times(8).toString() === '1' &&
    Rational.from('-7/2').floor() === -4n &&
    new Rational(1n, 7n).toDecimal(10) === '0.1428571428' &&
    continuedFraction(Rational.from('415/93')).join() === '4,2,6,7' &&
    Rational.from('2/3').compare('3/4') === -1
  );
}
