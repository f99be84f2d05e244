// style: compile to a list of steps, matching with memo in a map, character classes by ranges, brace expansion

type Step =
  | { readonly kind: 'char'; readonly char: string }
  | { readonly kind: 'any' }
  | { readonly kind: 'star' }
  | { readonly kind: 'globstar' }
  | { readonly kind: 'class'; readonly negated: boolean; readonly ranges: readonly (readonly [string, string])[] };

export function* expandBraces(pattern: string): Generator<string, void> {
  const open = pattern.indexOf('{');
  const close = open < 0 ? -1 : matching(pattern, open);
  if (close < 0) {
    yield pattern;
    return;
  }
  const head = pattern.slice(0, open);
  const tail = pattern.slice(close + 1);
  for (const choice of alternatives(pattern.slice(open + 1, close))) yield* expandBraces(head + choice + tail);
}

function matching(pattern: string, open: number): number {
  let depth = 0;
  for (let i = open; i < pattern.length; i++) {
    if (pattern[i] === '{') depth++;
    else if (pattern[i] === '}' && --depth === 0) return i;
  }
  return -1;
}

function alternatives(body: string): string[] {
  const found = [''];
  let depth = 0;
  for (const char of body) {
    if (char === ',' && depth === 0) {
      found.push('');
      continue;
    }
    if (char === '{') depth++;
    if (char === '}') depth--;
    found.push((found.pop() ?? '') + char);
  }
  return found;
}

function compile(pattern: string): readonly Step[] {
  const steps: Step[] = [];
  let i = 0;
  while (i < pattern.length) {
    const char = pattern.charAt(i);
    i++;
    if (char === '?') steps.push({ kind: 'any' });
    else if (char === '*' && pattern[i] === '*') {
      steps.push({ kind: 'globstar' });
      i += pattern[i + 1] === '/' ? 2 : 1;
    } else if (char === '*') steps.push({ kind: 'star' });
    else if (char === '[') {
      const end = pattern.indexOf(']', i + 1);
      if (end < 0) throw new SyntaxError(`unclosed class in ${pattern}`);
      steps.push(parseClass(pattern.slice(i, end)));
      i = end + 1;
    } else if (char === '\\') steps.push({ kind: 'char', char: pattern.charAt(i++) });
    else steps.push({ kind: 'char', char });
  }
  return steps;
}

function parseClass(body: string): Step {
  const negated = body.startsWith('!');
  const chars = [...(negated ? body.slice(1) : body)];
  const ranges: [string, string][] = [];
  while (chars.length > 0) {
    const from = chars.shift() ?? '';
    if (chars[0] === '-' && chars.length > 1) {
      const [, to = from] = chars.splice(0, 2);
      ranges.push([from, to]);
    } else ranges.push([from, from]);
  }
  return { kind: 'class', negated, ranges };
}

function matches(steps: readonly Step[], path: string): boolean {
  const memo = new Map<number, boolean>();
  const from = (step: number, at: number): boolean => {
    const key = step * (path.length + 1) + at;
    const known = memo.get(key);
    if (known !== undefined) return known;
    const result = attempt(step, at);
    memo.set(key, result);
    return result;
  };
  const attempt = (index: number, at: number): boolean => {
    const step = steps[index];
    if (step === undefined) return at === path.length;
    const char = path[at];
    switch (step.kind) {
      case 'char':
        return char === step.char && from(index + 1, at + 1);
      case 'any':
        return char !== undefined && char !== '/' && from(index + 1, at + 1);
      case 'star':
        return from(index + 1, at) || (char !== undefined && char !== '/' && from(index, at + 1));
      case 'globstar':
        return from(index + 1, at) || (char !== undefined && from(index, at + 1));
      case 'class': {
        if (char === undefined || char === '/') return false;
        const inside = step.ranges.some(([low, high]) => low <= char && char <= high);
        return inside !== step.negated && from(index + 1, at + 1);
      }
    }
  };
  return from(0, 0);
}

export function glob(...patterns: readonly string[]): (path: string) => boolean {
  const parse = (pattern: string) => [...expandBraces(pattern)].map(compile);
  const wanted = patterns.filter((pattern) => !pattern.startsWith('!')).flatMap(parse);
  const unwanted = patterns.filter((pattern) => pattern.startsWith('!')).flatMap((pattern) => parse(pattern.slice(1)));
  return (path) =>
    wanted.some((steps) => matches(steps, path)) && !unwanted.some((steps) => matches(steps, path));
}

export function selfTest(): boolean {
  const source = glob('src/**/*.{ts,js{,x}}', '!**/*.test.*');
  const named = glob('[a-c]?[!0-9]\\*');
  return (
    source('src/a/b.ts') &&
    source('src/b.jsx') &&
    !source('src/b.test.ts') &&
    !source('lib/b.ts') &&
    named('bxy*') &&
    !named('dxy*') &&
    !named('bx1*') &&
    [...expandBraces('{a,b}{1,2}')].join() === 'a1,a2,b1,b2'
  );
}
