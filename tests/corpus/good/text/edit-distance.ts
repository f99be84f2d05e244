// style: Levenshtein with one row, Damerau with transpositions, suggestions

export function levenshtein(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** Damerau 1964, restricted to neighbours swapped once. */
export function damerau(a: string, b: string): number {
  const table: number[][] = [];
  const at = (i: number, j: number): number => table[i]?.[j] ?? Infinity;
  for (let i = 0; i <= a.length; i++) {
    const row: number[] = [];
    table.push(row);
    for (let j = 0; j <= b.length; j++) {
      if (i === 0 || j === 0) {
        row.push(i + j);
        continue;
      }
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, at(i - 2, j - 2) + 1);
      row.push(best);
    }
  }
  return at(a.length, b.length);
}

export interface Suggestion {
  word: string;
  distance: number;
}

export function suggest(input: string, dictionary: Iterable<string>, maxDistance = 2): Suggestion[] {
  const found: Suggestion[] = [];
  for (const word of dictionary) {
    if (Math.abs(word.length - input.length) > maxDistance) continue;
    const distance = damerau(input.toLowerCase(), word.toLowerCase());
    if (distance <= maxDistance) found.push({ word, distance });
  }
  return found.sort((x, y) => x.distance - y.distance || (x.word < y.word ? -1 : 1));
}

export function didYouMean(input: string, commands: readonly string[]): string | undefined {
  const [best, second] = suggest(input, commands);
  if (!best) return undefined;
  return second?.distance === best.distance ? `${best.word} or ${second.word}?` : `${best.word}?`;
}

/** Bitap-free Jaro similarity. */
export function jaro(a: string, b: string): number {
  if (a === b) return 1;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Set<number>();
  const matchedA = [...a].filter((char, i) => {
    for (let j = Math.max(0, i - reach); j <= Math.min(b.length - 1, i + reach); j++) {
      if (!taken.has(j) && b[j] === char) {
        taken.add(j);
        return true;
      }
    }
    return false;
  });
  const matchedB = [...b].filter((_, j) => taken.has(j));
  const m = matchedA.length;
  if (m === 0) return 0;
  const t = matchedA.filter((char, i) => char !== matchedB[i]).length / 2;
  return (m / a.length + m / b.length + (m - t) / m) / 3;
}

export function selfTest(): boolean {
  return (
    levenshtein('kitten', 'sitting') === 3 &&
    levenshtein('', 'abc') === 3 &&
    levenshtein('ab', 'ba') === 2 &&
    damerau('ab', 'ba') === 1 &&
    didYouMean('comit', ['commit', 'comment', 'checkout']) === 'commit?' &&
    didYouMean('bat', ['cat', 'hat', 'dog']) === 'cat or hat?' &&
    didYouMean('xyz', ['commit']) === undefined &&
    Math.abs(jaro('martha', 'marhta') - 0.944) < 1e-3
  );
}
