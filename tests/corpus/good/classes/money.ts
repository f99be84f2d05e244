// style: value objects, private constructor, static constants, valueOf-free arithmetic, accessors

export type CurrencyCode = 'EUR' | 'USD' | 'JPY';

const DECIMALS: Record<CurrencyCode, number> = { EUR: 2, USD: 2, JPY: 0 };
const SYMBOLS = new Map<CurrencyCode, string>([
  ['EUR', '€'],
  ['USD', '$'],
  ['JPY', '¥'],
]);

export class Money {
  static readonly ZERO_EUR = new Money(0n, 'EUR');

  private constructor(
    private readonly minor: bigint,
    readonly currency: CurrencyCode,
  ) {}

  static parse(text: string, currency: CurrencyCode): Money {
    const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
    if (!match) throw new SyntaxError(`not an amount: ${text}`);
    const [, sign, whole = '0', fraction = ''] = match;
    const decimals = DECIMALS[currency];
    if (fraction.length > decimals) throw new RangeError(`${currency} has ${decimals} decimals`);
    const minor = BigInt(whole + fraction.padEnd(decimals, '0'));
    return new Money(sign === '-' ? -minor : minor, currency);
  }

  plus(other: Money): Money {
    return new Money(this.minor + this.sameCurrency(other).minor, this.currency);
  }

  minus(other: Money): Money {
    return this.plus(other.negated);
  }

  get negated(): Money {
    return new Money(-this.minor, this.currency);
  }

  get isNegative(): boolean {
    return this.minor < 0n;
  }

  /** Splits without losing a cent: the first parts get what is left over. */
  allocate(...ratios: number[]): Money[] {
    const total = BigInt(ratios.reduce((a, b) => a + b, 0));
    const shares = ratios.map((ratio) => (this.minor * BigInt(ratio)) / total);
    let rest = this.minor - shares.reduce((a, b) => a + b, 0n);
    return shares.map((share) => {
      if (rest === 0n) return new Money(share, this.currency);
      const step = rest > 0n ? 1n : -1n;
      rest -= step;
      return new Money(share + step, this.currency);
    });
  }

  equals(other: Money): boolean {
    return this.currency === other.currency && this.minor === other.minor;
  }

  toString(): string {
    const decimals = DECIMALS[this.currency];
    const digits = (this.isNegative ? -this.minor : this.minor).toString().padStart(decimals + 1, '0');
    const whole = digits.slice(0, digits.length - decimals).replace(/\B(?=(\d{3})+$)/g, ',');
    const fraction = decimals > 0 ? `.${digits.slice(-decimals)}` : '';
    return `${this.isNegative ? '-' : ''}${SYMBOLS.get(this.currency) ?? ''}${whole}${fraction}`;
  }

  private sameCurrency(other: Money): Money {
    if (other.currency !== this.currency) throw new TypeError(`${other.currency} is not ${this.currency}`);
    return other;
  }
}

export function selfTest(): boolean {
  const price = Money.parse('1234567.5', 'EUR');
  const parts = Money.parse('100', 'USD').allocate(1, 1, 1);
  let mixed = false;
  try {
    price.plus(Money.parse('1', 'JPY'));
  } catch (error) {
    mixed = error instanceof TypeError;
  }
  return (
    price.toString() === '€1,234,567.50' &&
    parts.map(String).join(' ') === '$33.34 $33.33 $33.33' &&
    Money.parse('5', 'JPY').minus(Money.parse('12', 'JPY')).toString() === '-¥7' &&
    price.minus(price).equals(Money.ZERO_EUR) &&
    mixed
  );
}
