// style: value class over bigint, currency as a literal union keyed table with satisfies, allocation without loss

const CURRENCIES = {
  EUR: { digits: 2, symbol: '€' },
  JPY: { digits: 0, symbol: '¥' },
  KWD: { digits: 3, symbol: 'KD' },
} as const satisfies Record<string, { digits: number; symbol: string }>;

export type Currency = keyof typeof CURRENCIES;

export class CurrencyMismatch extends TypeError {
  constructor(left: Currency, right: Currency) {
    super(`${left} and ${right} do not add up`);
  }
}

export class Money<C extends Currency = Currency> {
  private constructor(
    readonly units: bigint,
    readonly currency: C,
  ) {}

  static of<C extends Currency>(units: bigint | number, currency: C): Money<C> {
    return new Money(BigInt(units), currency);
  }

  static parse<C extends Currency>(text: string, currency: C): Money<C> {
    const { digits } = CURRENCIES[currency];
    const [whole = '0', fraction = ''] = text.trim().split('.');
    if (fraction.length > digits) throw new RangeError(`${currency} has ${digits} digits`);
    const negative = whole.startsWith('-');
    const units = BigInt(whole.replace('-', '') + fraction.padEnd(digits, '0'));
    return new Money(negative ? -units : units, currency);
  }

  static sum<C extends Currency>(currency: C, amounts: Iterable<Money<C>>): Money<C> {
    let total = Money.of(0n, currency);
    for (const amount of amounts) total = total.plus(amount);
    return total;
  }

  plus(other: Money<C>): Money<C> {
    if (this.currency !== other.currency) throw new CurrencyMismatch(this.currency, other.currency);
    return new Money(this.units + other.units, this.currency);
  }

  negated(): Money<C> {
    return new Money(-this.units, this.currency);
  }

  minus(other: Money<C>): Money<C> {
    return this.plus(other.negated());
  }

  /** Shares by ratio; what is left over goes to the first shares, a unit each. */
  allocate(ratios: readonly number[]): Money<C>[] {
    const total = ratios.reduce((sum, ratio) => sum + ratio, 0);
    if (total <= 0) throw new RangeError('ratios add up to nothing');
    const shares = ratios.map((ratio) => (this.units * BigInt(ratio)) / BigInt(total));
    let rest = this.units - shares.reduce((sum, share) => sum + share, 0n);
    return shares.map((share) => {
      const extra = rest > 0n ? 1n : rest < 0n ? -1n : 0n;
      rest -= extra;
      return new Money(share + extra, this.currency);
    });
  }

  compare(other: Money<C>): -1 | 0 | 1 {
    if (this.units === other.units) return 0;
    return this.units < other.units ? -1 : 1;
  }

  toString(): string {
    const { digits, symbol } = CURRENCIES[this.currency];
    const sign = this.units < 0n ? '-' : '';
    const text = (this.units < 0n ? -this.units : this.units).toString().padStart(digits + 1, '0');
    if (digits === 0) return `${sign}${symbol}${text}`;
    return `${sign}${symbol}${text.slice(0, -digits)}.${text.slice(-digits)}`;
  }
}

export class Ledger<C extends Currency> {
  readonly #balances = new Map<string, Money<C>>();

  constructor(readonly currency: C) {}

  balance(account: string): Money<C> {
    return this.#balances.get(account) ?? Money.of(0, this.currency);
  }

  transfer(from: string, to: string, amount: Money<C>): void {
    this.#balances.set(from, this.balance(from).minus(amount));
    this.#balances.set(to, this.balance(to).plus(amount));
  }

  get balanced(): boolean {
    return Money.sum(this.currency, this.#balances.values()).units === 0n;
  }
}

export function selfTest(): boolean {
  const bill = Money.parse('10.00', 'EUR');
  const shares = bill.allocate([1, 1, 1]);
  const ledger = new Ledger('EUR');
  for (const [index, share] of shares.entries()) ledger.transfer(`guest${index}`, 'host', share);
  return (
    shares.map(String).join() === '€3.34,€3.33,€3.33' &&
    `${ledger.balance('host')} ${ledger.balance('guest0')}` === '€10.00 -€3.34' &&
    ledger.balanced &&
    `${Money.of(-5, 'KWD')} ${Money.parse('120', 'JPY')}` === '-KD0.005 ¥120' &&
    Money.of(1, 'EUR').compare(Money.of(2, 'EUR')) === -1
  );
}
