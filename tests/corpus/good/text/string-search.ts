// style: Knuth-Morris-Pratt, Boyer-Moore-Horspool and Rabin-Karp behind one function type

export type Search = (text: string, pattern: string) => number[];

export const knuthMorrisPratt: Search = (text, pattern) => {
  const failure: number[] = [0];
  for (let i = 1, k = 0; i < pattern.length; i++) {
    while (k > 0 && pattern[i] !== pattern[k]) k = failure[k - 1] ?? 0;
    if (pattern[i] === pattern[k]) k++;
    failure.push(k);
  }
  const found: number[] = [];
  let matched = 0;
  for (let i = 0; i < text.length; i++) {
    while (matched > 0 && text[i] !== pattern[matched]) matched = failure[matched - 1] ?? 0;
    if (text[i] === pattern[matched]) matched++;
    if (matched === pattern.length) {
      found.push(i - matched + 1);
      matched = failure[matched - 1] ?? 0;
    }
  }
  return found;
};

export const horspool: Search = (text, pattern) => {
  const shift: Record<string, number> = {};
  const last = pattern.length - 1;
  for (let i = 0; i < last; i++) shift[pattern.charAt(i)] = last - i;
  const found: number[] = [];
  let position = 0;
  while (position <= text.length - pattern.length) {
    let i = last;
    while (i >= 0 && text[position + i] === pattern[i]) i--;
    if (i < 0) found.push(position);
    position += shift[text.charAt(position + last)] ?? pattern.length;
  }
  return found;
};

export const rabinKarp: Search = (text, pattern) => {
  const base = 257;
  const modulus = 1_000_003;
  const m = pattern.length;
  const hash = (s: string) => {
    let h = 0;
    for (let i = 0; i < s.length; i++) h = (h * base + s.charCodeAt(i)) % modulus;
    return h;
  };
  let power = 1;
  for (let i = 1; i < m; i++) power = (power * base) % modulus;

  const target = hash(pattern);
  const found: number[] = [];
  let rolling = hash(text.slice(0, m));
  for (let i = 0; i + m <= text.length; i++) {
    if (rolling === target && text.startsWith(pattern, i)) found.push(i);
    const leaving = (text.charCodeAt(i) * power) % modulus;
    rolling = ((rolling - leaving + modulus) * base + text.charCodeAt(i + m)) % modulus;
  }
  return found;
};

const ALGORITHMS = { knuthMorrisPratt, horspool, rabinKarp };

export function agree(text: string, pattern: string): number[] | null {
  const [first, ...others] = Object.values(ALGORITHMS).map((search) => search(text, pattern));
  return first && others.every((result) => result.join() === first.join()) ? first : null;
}

export function selfTest(): boolean {
  return (
    agree('abracadabra', 'abra')?.join() === '0,7' &&
    agree('aaaa', 'aa')?.join() === '0,1,2' &&
    agree('the cat sat on the mat', 'at')?.join() === '5,9,20' &&
    agree('needle', 'haystack')?.length === 0
  );
}
