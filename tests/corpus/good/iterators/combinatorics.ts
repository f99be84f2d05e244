// style: recursive generators, tuples, early exit from for-of

export function* permutations<T>(items: readonly T[]): Generator<T[]> {
  if (items.length === 0) {
    yield [];
    return;
  }
  for (const [i, first] of items.entries()) {
    const rest = [...items.slice(0, i), ...items.slice(i + 1)];
    for (const tail of permutations(rest)) yield [first, ...tail];
  }
}

export function* combinations<T>(items: readonly T[], size: number): Generator<T[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let i = 0; i <= items.length - size; i++) {
    const head = items.slice(i, i + 1);
    for (const tail of combinations(items.slice(i + 1), size - 1)) yield [...head, ...tail];
  }
}

export function* product<T>(...pools: readonly (readonly T[])[]): Generator<T[]> {
  const [first, ...rest] = pools;
  if (!first) {
    yield [];
    return;
  }
  for (const item of first) for (const tail of product(...rest)) yield [item, ...tail];
}

export function* powerSet<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let mask = 0; mask < 2 ** items.length; mask++) {
    yield items.filter((_, i) => mask & (1 << i));
  }
}

/** Solves SEND + MORE = MONEY and its like by trying digits. */
export function solveAddition(left: string, right: string, sum: string): Record<string, number> | undefined {
  const letters = [...new Set(left + right + sum)];
  const digits = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
  for (const subset of combinations(digits, letters.length)) {
    for (const choice of permutations(subset)) {
      const value: Record<string, number> = {};
      letters.forEach((letter, i) => {
        value[letter] = choice[i] ?? 0;
      });
      const read = (word: string) => [...word].reduce((n, letter) => n * 10 + (value[letter] ?? 0), 0);
      const leading = [left, right, sum].some((word) => value[word.charAt(0)] === 0);
      if (!leading && read(left) + read(right) === read(sum)) return value;
    }
  }
  return undefined;
}

export function selfTest(): boolean {
  const words = Array.from(permutations(['a', 'b', 'c']), (p) => p.join(''));
  const hands = [...combinations([1, 2, 3, 4], 2)];
  const codes = [...product(['x', 'y'], ['0', '1', '2'])].map((p) => p.join(''));
  const puzzle = solveAddition('ab', 'b', 'ca');
  return (
    words.join() === 'abc,acb,bac,bca,cab,cba' &&
    hands.length === 6 &&
    hands.at(-1)?.join() === '3,4' &&
    codes.length === 6 &&
    codes[5] === 'y2' &&
    [...powerSet('abc'.split(''))].length === 8 &&
    puzzle !== undefined &&
    (puzzle['a'] ?? 0) * 10 + 2 * (puzzle['b'] ?? 0) === (puzzle['c'] ?? 0) * 10 + (puzzle['a'] ?? 0)
  );
}
