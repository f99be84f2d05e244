// style: polynomial arithmetic as an immutable class, operators by name, variadic factory and valueOf-free printing

export class Polynomial {
  static readonly zero = new Polynomial([]);
  static readonly x = Polynomial.of(0, 1);
  readonly #coefficients: readonly number[];

  private constructor(coefficients: number[]) {
    const trimmed = coefficients.slice();
    while (trimmed.at(-1) === 0) trimmed.pop();
    this.#coefficients = trimmed;
  }

  static of(...coefficients: number[]): Polynomial {
    return new Polynomial(coefficients);
  }

  static fromRoots(roots: number[]): Polynomial {
    return roots.map((root) => Polynomial.of(-root, 1)).reduce((a, b) => a.times(b), Polynomial.of(1));
  }

  get degree(): number {
    return this.#coefficients.length - 1;
  }

  coefficient(power: number): number {
    return this.#coefficients[power] ?? 0;
  }

  at(x: number): number {
    return this.#coefficients.reduceRight((acc, c) => acc * x + c, 0);
  }

  plus(other: Polynomial): Polynomial {
    const length = Math.max(this.degree, other.degree) + 1;
    return new Polynomial(Array.from({ length }, (_, i) => this.coefficient(i) + other.coefficient(i)));
  }

  scale(k: number): Polynomial {
    return new Polynomial(this.#coefficients.map((c) => k * c));
  }

  times(other: Polynomial): Polynomial {
    const product = new Array<number>(Math.max(0, this.degree + other.degree + 1)).fill(0);
    this.#coefficients.forEach((a, i) => {
      other.#coefficients.forEach((b, j) => {
        product[i + j] = (product[i + j] ?? 0) + a * b;
      });
    });
    return new Polynomial(product);
  }

  divmod(divisor: Polynomial): [quotient: Polynomial, remainder: Polynomial] {
    if (divisor.degree < 0) throw new RangeError('division by zero');
    let remainder: Polynomial = this;
    let quotient = Polynomial.zero;
    while (remainder.degree >= divisor.degree) {
      const power = remainder.degree - divisor.degree;
      const factor = remainder.coefficient(remainder.degree) / divisor.coefficient(divisor.degree);
      const term = new Polynomial([...Array<number>(power).fill(0), factor]);
      quotient = quotient.plus(term);
      remainder = remainder.plus(term.times(divisor).scale(-1));
    }
    return [quotient, remainder];
  }

  derivative(): Polynomial {
    return new Polynomial(this.#coefficients.map((c, i) => c * i).slice(1));
  }

  toString(): string {
    const terms = this.#coefficients
      .map((c, i) => ({ c, i }))
      .filter(({ c }) => c !== 0)
      .reverse()
      .map(({ c, i }) => {
        const size = Math.abs(c) === 1 && i > 0 ? '' : `${Math.abs(c)}`;
        const power = i === 0 ? '' : i === 1 ? 'x' : `x^${i}`;
        return [c < 0 ? '-' : '+', size + power] as const;
      });
    const [first, ...rest] = terms;
    if (!first) return '0';
    return (first[0] === '-' ? '-' : '') + first[1] + rest.map(([sign, text]) => ` ${sign} ${text}`).join('');
  }
}

export function selfTest(): boolean {
  const p = Polynomial.fromRoots([1, 2, -3]);
  const [q, r] = p.plus(Polynomial.of(5)).divmod(Polynomial.of(-1, 1));
  return (
    String(p) === 'x^3 - 7x + 6' &&
    String(q) === 'x^2 + x - 6' &&
    r.toString() === '5' &&
    `${p.derivative()}` === '3x^2 - 7' &&
    p.at(2) === 0 &&
    Polynomial.x.times(Polynomial.zero).toString() === '0'
  );
}
