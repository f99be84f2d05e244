// style: transcribed from Boyer and Moore (1977), tables of shifts as arrays and a record, generator of matches

function badCharacter(pattern: string): Map<string, number> {
  const last = new Map<string, number>();
  for (let i = 0; i < pattern.length; i++) last.set(pattern.charAt(i), i);
  return last;
}

function suffixes(pattern: string): number[] {
  const m = pattern.length;
  const suff: number[] = Array(m).fill(0);
  suff[m - 1] = m;
  let g = m - 1;
  let f = 0;
  for (let i = m - 2; i >= 0; i--) {
    const known = suff[i + m - 1 - f] ?? 0;
    if (i > g && known < i - g) {
      suff[i] = known;
    } else {
      g = Math.min(g, i);
      f = i;
      while (g >= 0 && pattern[g] === pattern[g + m - 1 - f]) g--;
      suff[i] = f - g;
    }
  }
  return suff;
}

function goodSuffix(pattern: string): number[] {
  const m = pattern.length;
  const suff = suffixes(pattern);
  const shift = new Array<number>(m).fill(m);
  let j = 0;
  for (let i = m - 1; i >= 0; i--) {
    if (suff[i] !== i + 1) continue;
    for (; j < m - 1 - i; j++) if (shift[j] === m) shift[j] = m - 1 - i;
  }
  for (let i = 0; i <= m - 2; i++) shift[m - 1 - (suff[i] ?? 0)] = m - 1 - i;
  return shift;
}

export interface Stats {
  comparisons: number;
}

export function* search(pattern: string, text: string, stats: Stats = { comparisons: 0 }): Generator<number> {
  const m = pattern.length;
  if (m === 0) return;
  const bad = badCharacter(pattern);
  const good = goodSuffix(pattern);
  let at = 0;
  while (at <= text.length - m) {
    let i = m - 1;
    while (i >= 0) {
      stats.comparisons++;
      if (pattern[i] !== text[at + i]) break;
      i--;
    }
    if (i < 0) {
      yield at;
      at += good[0] ?? 1;
    } else {
      const byCharacter = i - (bad.get(text.charAt(at + i)) ?? -1);
      at += Math.max(good[i] ?? 1, byCharacter, 1);
    }
  }
}

export const replaceAll = (text: string, pattern: string, replacement: string): string => {
  let out = '';
  let from = 0;
  for (const at of search(pattern, text)) {
    if (at < from) continue;
    out += text.slice(from, at) + replacement;
    from = at + pattern.length;
  }
  return out + text.slice(from);
};

export function selfTest(): boolean {
  const text = 'gcatcgcagagagtatacagtacg';
  const stats = { comparisons: 0 };
  const hits = [...search('gcagagag', text, stats)];
  return (
    hits.join() === '5' &&
    stats.comparisons < text.length &&
    Array.from(search('aa', 'aaaab')).join() === '0,1,2' &&
    replaceAll('a needle in a needle stack', 'needle', 'pin') === 'a pin in a pin stack'
  );
}
