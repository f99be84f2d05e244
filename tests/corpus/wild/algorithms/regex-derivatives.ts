// style: Brzozowski derivatives over a discriminated union, smart constructors, exhaustive switches with never

type Regex =
  | { type: 'empty' }
  | { type: 'epsilon' }
  | { type: 'char'; value: string }
  | { type: 'any' }
  | { type: 'seq'; left: Regex; right: Regex }
  | { type: 'alt'; left: Regex; right: Regex }
  | { type: 'star'; inner: Regex }
  | { type: 'not'; inner: Regex };

const empty: Regex = { type: 'empty' };
const epsilon: Regex = { type: 'epsilon' };

function seq(left: Regex, right: Regex): Regex {
  if (left.type === 'empty' || right.type === 'empty') return empty;
  if (left.type === 'epsilon') return right;
  if (right.type === 'epsilon') return left;
  return { type: 'seq', left, right };
}

function alt(left: Regex, right: Regex): Regex {
  if (left.type === 'empty') return right;
  if (right.type === 'empty') return left;
  return { type: 'alt', left, right };
}

const star = (inner: Regex): Regex => (inner.type === 'star' ? inner : { type: 'star', inner });
const char = (value: string): Regex => ({ type: 'char', value });
const not = (inner: Regex): Regex => ({ type: 'not', inner });
export const literal = (text: string): Regex => [...text].map(char).reduceRight((acc, c) => seq(c, acc), epsilon);

function assertNever(value: never): never {
  throw new Error(`unexpected ${JSON.stringify(value)}`);
}

function nullable(re: Regex): boolean {
  switch (re.type) {
    case 'empty':
    case 'char':
    case 'any':
      return false;
    case 'epsilon':
    case 'star':
      return true;
    case 'seq':
      return nullable(re.left) && nullable(re.right);
    case 'alt':
      return nullable(re.left) || nullable(re.right);
    case 'not':
      return !nullable(re.inner);
    default:
      return assertNever(re);
  }
}

function derive(re: Regex, c: string): Regex {
  switch (re.type) {
    case 'empty':
    case 'epsilon':
      return empty;
    case 'char':
      return re.value === c ? epsilon : empty;
    case 'any':
      return epsilon;
    case 'seq': {
      const first = seq(derive(re.left, c), re.right);
      return nullable(re.left) ? alt(first, derive(re.right, c)) : first;
    }
    case 'alt':
      return alt(derive(re.left, c), derive(re.right, c));
    case 'star':
      return seq(derive(re.inner, c), re);
    case 'not':
      return not(derive(re.inner, c));
    default:
      return assertNever(re);
  }
}

export function matches(re: Regex, text: string): boolean {
  return nullable(Array.from(text).reduce(derive, re));
}

export function selfTest(): boolean {
  const anything = star({ type: 'any' });
  const comment = seq(literal('/*'), seq(not(seq(anything, seq(literal('*/'), anything))), literal('*/')));
  const ab = star(alt(char('a'), seq(char('b'), char('b'))));
  const yes = ['', 'a', 'bb', 'abba'].every((s) => matches(ab, s));
  const no = ['b', 'aba', 'bbb'].some((s) => matches(ab, s));
  return yes && !no && matches(comment, '/* a * b */') && !matches(comment, '/* a */ b */');
}
