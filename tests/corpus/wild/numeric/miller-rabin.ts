// style: number theory on bigints, small functions, extended Euclid returning an object

export function modPow(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  base %= modulus;
  while (exponent > 0n) {
    if (exponent & 1n) result = (result * base) % modulus;
    base = (base * base) % modulus;
    exponent >>= 1n;
  }
  return result;
}

export const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));

export function extendedGcd(a: bigint, b: bigint): { g: bigint; x: bigint; y: bigint } {
  if (b === 0n) return { g: a, x: 1n, y: 0n };
  const { g, x, y } = extendedGcd(b, a % b);
  return { g, x: y, y: x - (a / b) * y };
}

export function modInverse(a: bigint, m: bigint): bigint | undefined {
  const { g, x } = extendedGcd(((a % m) + m) % m, m);
  return g === 1n ? ((x % m) + m) % m : undefined;
}

const witnesses = [2n, 3n, 5n, 7n, 11n, 13n, 17n, 19n, 23n, 29n, 31n, 37n];

export function isProbablyPrime(n: bigint): boolean {
  if (n < 2n) return false;
  for (const p of witnesses) if (n % p === 0n) return n === p;
  let d = n - 1n;
  let r = 0;
  while ((d & 1n) === 0n) {
    d >>= 1n;
    r++;
  }
  outer: for (const a of witnesses) {
    let x = modPow(a, d, n);
    if (x === 1n || x === n - 1n) continue;
    for (let i = 1; i < r; i++) {
      x = (x * x) % n;
      if (x === n - 1n) continue outer;
    }
    return false;
  }
  return true;
}

/** Pollard's rho with Floyd's cycle finding. */
export function factor(n: bigint): Map<bigint, number> {
  const factors = new Map<bigint, number>();
  const add = (p: bigint) => factors.set(p, (factors.get(p) ?? 0) + 1);
  const visit = (m: bigint): void => {
    if (m === 1n) return;
    if (isProbablyPrime(m)) {
      add(m);
      return;
    }
    if (m % 2n === 0n) {
      add(2n);
      return visit(m / 2n);
    }
    for (let c = 1n; ; c++) {
      const step = (x: bigint) => (x * x + c) % m;
      let slow = 2n;
      let fast = 2n;
      let divisor = 1n;
      do {
        slow = step(slow);
        fast = step(step(fast));
        divisor = gcd(slow > fast ? slow - fast : fast - slow, m);
      } while (divisor === 1n);
      if (divisor !== m) {
        visit(divisor);
        visit(m / divisor);
        return;
      }
    }
  };
  visit(n);
  return factors;
}

export function selfTest(): boolean {
  const n = 2n ** 4n * 3n * 104729n * 1299709n;
  const factors = [...factor(n)].sort(([a], [b]) => Number(a - b)).map(([p, e]) => `${p}^${e}`);
  return (
    isProbablyPrime(2n ** 61n - 1n) &&
    !isProbablyPrime(3215031751n) &&
    modInverse(3n, 11n) === 4n &&
    modInverse(6n, 9n) === undefined &&
    factors.join(' ') === '2^4 3^1 104729^1 1299709^1'
  );
}
