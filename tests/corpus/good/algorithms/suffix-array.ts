// style: prefix doubling (Manber and Myers 1990), Kasai LCP, index arrays

export function suffixArray(text: string): number[] {
  const n = text.length;
  const order = Array.from({ length: n }, (_, i) => i);
  let rank = Array.from(text, (c) => c.charCodeAt(0));
  for (let width = 1; ; width *= 2) {
    const key = (i: number): [number, number] => [rank[i] ?? -1, rank[i + width] ?? -1];
    const compare = (i: number, j: number) => {
      const [a, b] = key(i);
      const [c, d] = key(j);
      return a - c || b - d;
    };
    order.sort(compare);
    const next: number[] = Array.from({ length: n }, () => 0);
    for (let i = 1; i < n; i++) {
      const previous = order[i - 1] ?? 0;
      const current = order[i] ?? 0;
      next[current] = (next[previous] ?? 0) + (compare(previous, current) < 0 ? 1 : 0);
    }
    rank = next;
    if ((rank[order[n - 1] ?? 0] ?? 0) >= n - 1) return order;
  }
}

/** lcp[i] is the length of the common prefix of suffixes i - 1 and i in order. */
export function lcpArray(text: string, suffixes: number[]): number[] {
  const rank: number[] = [];
  const lcp = suffixes.map(() => 0);
  const position = new Map(suffixes.map((suffix, i) => [suffix, i]));
  for (let i = 0; i < text.length; i++) rank.push(position.get(i) ?? 0);
  let h = 0;
  rank.forEach((r, i) => {
    if (r === 0) {
      h = 0;
      return;
    }
    const j = suffixes[r - 1] ?? 0;
    while (i + h < text.length && text[i + h] === text[j + h]) h++;
    lcp[r] = h;
    if (h > 0) h--;
  });
  return lcp;
}

export function longestRepeated(text: string): string {
  const suffixes = suffixArray(text);
  let best = '';
  lcpArray(text, suffixes).forEach((length, i) => {
    const start = suffixes[i];
    if (start !== undefined && length > best.length) best = text.slice(start, start + length);
  });
  return best;
}

export function occurrences(text: string, suffixes: readonly number[], pattern: string): number {
  const bound = (after: boolean) => {
    let lo = 0;
    let hi = suffixes.length;
    while (lo < hi) {
      const mid = (lo + hi) >>> 1;
      const head = text.slice(suffixes[mid], (suffixes[mid] ?? 0) + pattern.length);
      if (head < pattern || (after && head === pattern)) lo = mid + 1;
      else hi = mid;
    }
    return lo;
  };
  return bound(true) - bound(false);
}

export function selfTest(): boolean {
  const suffixes = suffixArray('mississippi');
  return (
    suffixes.join() === '10,7,4,1,0,9,8,6,3,5,2' &&
    longestRepeated('mississippi') === 'issi' &&
    occurrences('mississippi', suffixes, 'ss') === 2 &&
    occurrences('mississippi', suffixes, 'x') === 0
  );
}
