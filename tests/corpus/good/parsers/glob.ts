// style: compile to matcher closures, recursion over characters

type Matcher = (path: string) => boolean;

interface GlobOptions {
  readonly ignoreCase?: boolean;
  readonly dot?: boolean;
}

function expandBraces(pattern: string): string[] {
  const open = pattern.indexOf('{');
  if (open === -1) return [pattern];
  let depth = 0;
  const parts: string[] = [];
  let start = open + 1;
  for (let i = open; i < pattern.length; i++) {
    const c = pattern[i];
    if (c === '{') depth++;
    else if (c === '}') depth--;
    if ((c === ',' && depth === 1) || (c === '}' && depth === 0)) {
      parts.push(pattern.slice(start, i));
      start = i + 1;
    }
    if (depth === 0) {
      const head = pattern.slice(0, open);
      const tail = pattern.slice(i + 1);
      return parts.flatMap((part) => expandBraces(head + part + tail));
    }
  }
  return [pattern];
}

function matchSegment(pattern: string, text: string): boolean {
  const go = (p: number, t: number): boolean => {
    if (p === pattern.length) return t === text.length;
    const c = pattern[p];
    if (c === '*') {
      for (let skip = t; skip <= text.length; skip++) if (go(p + 1, skip)) return true;
      return false;
    }
    if (t === text.length) return false;
    if (c === '?') return go(p + 1, t + 1);
    if (c === '[') {
      const close = pattern.indexOf(']', p + 1);
      if (close !== -1) {
        const negated = pattern[p + 1] === '!';
        const inside = pattern.slice(p + (negated ? 2 : 1), close);
        return inClass(inside, text.charAt(t)) !== negated && go(close + 1, t + 1);
      }
    }
    return c === text[t] && go(p + 1, t + 1);
  };
  return go(0, 0);
}

function inClass(set: string, ch: string): boolean {
  for (let i = 0; i < set.length; i++) {
    const low = set.charAt(i);
    if (set[i + 1] === '-' && i + 2 < set.length) {
      if (low <= ch && ch <= set.charAt(i + 2)) return true;
      i += 2;
    } else if (low === ch) {
      return true;
    }
  }
  return false;
}

function matchPath(pattern: readonly string[], path: readonly string[], dot: boolean): boolean {
  const [head, ...rest] = pattern;
  if (head === undefined) return path.length === 0;
  const [first, ...others] = path;
  if (head === '**' && matchPath(rest, path, dot)) return true;
  if (first === undefined) return false;
  if (first.startsWith('.') && !dot && !head.startsWith('.')) return false;
  if (head === '**') return matchPath(pattern, others, dot);
  return matchSegment(head, first) && matchPath(rest, others, dot);
}

export function compileGlob(pattern: string, { ignoreCase = false, dot = false }: GlobOptions = {}): Matcher {
  const fold = (s: string) => (ignoreCase ? s.toLowerCase() : s);
  const alternatives = expandBraces(fold(pattern)).map((p) => p.split('/'));
  return (path) => {
    const segments = fold(path).split('/');
    return alternatives.some((alternative) => matchPath(alternative, segments, dot));
  };
}

export function selfTest(): boolean {
  const sources = compileGlob('src/**/*.{ts,tsx}');
  const letters = compileGlob('[a-c]?[!0-9].txt', { ignoreCase: true });
  return (
    sources('src/a.ts') &&
    sources('src/x/y/b.tsx') &&
    !sources('src/x/y/b.js') &&
    !sources('src/.hidden/b.ts') &&
    compileGlob('**', { dot: true })('a/.b') &&
    letters('BxQ.TXT') &&
    !letters('bx1.txt')
  );
}
