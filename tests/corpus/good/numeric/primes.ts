// style: sieve on Uint8Array, generators, bigint modular arithmetic

export function sieve(limit: number): number[] {
  const composite = new Uint8Array(limit + 1);
  const primes: number[] = [];
  for (let n = 2; n <= limit; n++) {
    if (composite[n]) continue;
    primes.push(n);
    for (let multiple = n * n; multiple <= limit; multiple += n) composite[multiple] = 1;
  }
  return primes;
}

/** O'Neill's incremental sieve. */
export function* primes(): Generator<number> {
  const multiples = new Map<number, number[]>();
  for (let n = 2; ; n++) {
    const factors = multiples.get(n);
    if (factors === undefined) {
      yield n;
      multiples.set(n * n, [n]);
      continue;
    }
    multiples.delete(n);
    for (const p of factors) {
      const later = multiples.get(n + p);
      if (later) later.push(p);
      else multiples.set(n + p, [p]);
    }
  }
}

export function factorise(n: number): Map<number, number> {
  const result = new Map<number, number>();
  let rest = n;
  for (let p = 2; p * p <= rest; p += p === 2 ? 1 : 2) {
    while (rest % p === 0) {
      result.set(p, (result.get(p) ?? 0) + 1);
      rest /= p;
    }
  }
  if (rest > 1) result.set(rest, (result.get(rest) ?? 0) + 1);
  return result;
}

export function powMod(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  let square = base % modulus;
  for (let e = exponent; e > 0n; e >>= 1n) {
    if (e & 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}

const WITNESSES = [2n, 3n, 5n, 7n, 11n, 13n, 17n, 19n, 23n, 29n, 31n, 37n];

/** Miller and Rabin, deterministic below 3.3e24. */
export function isPrime(n: bigint): boolean {
  if (n < 2n) return false;
  if (WITNESSES.includes(n)) return true;
  if (WITNESSES.some((p) => n % p === 0n)) return false;
  let d = n - 1n;
  let s = 0;
  while (d % 2n === 0n) {
    d /= 2n;
    s++;
  }
  return WITNESSES.every((a) => {
    let x = powMod(a, d, n);
    if (x === 1n || x === n - 1n) return true;
    for (let r = 1; r < s; r++) {
      x = (x * x) % n;
      if (x === n - 1n) return true;
    }
    return false;
  });
}

export function selfTest(): boolean {
  const small = sieve(1000);
  const lazy: number[] = [];
  for (const p of primes()) {
    if (p > 1000) break;
    lazy.push(p);
  }
  const factors = [...factorise(360360)].map(([p, e]) => (e > 1 ? `${p}^${e}` : `${p}`)).join(' ');
  return (
    small.length === 168 &&
    lazy.join() === small.join() &&
    factors === '2^3 3^2 5 7 11 13' &&
    isPrime(2n ** 61n - 1n) &&
    !isPrime(2n ** 67n - 1n) &&
    !isPrime(561n) &&
    powMod(3n, 200n, 1000n) === 1n
  );
}
