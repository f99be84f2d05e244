// style: tokenizer driven by a rule table of sticky expressions, position tracking, level set built from a constant list, query filter language

const LEVELS = ['debug', 'info', 'warn', 'error'] as const;
export type Level = (typeof LEVELS)[number];
const levelSet: ReadonlySet<string> = new Set(LEVELS);

export function isLevel(text: string): text is Level {
  return levelSet.has(text);
}

const rules = [
  ['space', /\s+/y],
  ['string', /"(?:[^"\\]|\\.)*"/y],
  ['number', /-?\d+(?:\.\d+)?(?![\w.])/y],
  ['word', /[^\s="]+/y],
  ['equals', /=/y],
] as const satisfies readonly (readonly [string, RegExp])[];

type Kind = (typeof rules)[number][0];

export interface Token {
  readonly kind: Kind;
  readonly text: string;
  readonly column: number;
}

export function tokenize(line: string): Token[] {
  const tokens: Token[] = [];
  let column = 0;
  outer: while (column < line.length) {
    for (const [kind, pattern] of rules) {
      pattern.lastIndex = column;
      const text = pattern.exec(line)?.[0];
      if (text === undefined) continue;
      if (kind !== 'space') tokens.push({ kind, text, column });
      column += text.length;
      continue outer;
    }
    throw new SyntaxError(`cannot read column ${column}`);
  }
  return tokens;
}

export interface Entry {
  level: Level;
  message: string[];
  fields: Record<string, string | number>;
}

const valueOf = ({ kind, text }: Token): string | number => {
  switch (kind) {
    case 'number':
      return Number(text);
    case 'string':
      return text.slice(1, -1).replace(/\\(.)/g, '$1');
    default:
      return text;
  }
};

export function parseLine(line: string): Entry | null {
  const [first, ...rest] = tokenize(line);
  const level = first?.text.toLowerCase();
  if (level === undefined || !isLevel(level)) return null;
  const entry: Entry = { level, message: [], fields: {} };
  for (let i = 0; i < rest.length; i++) {
    const token = rest[i];
    const value = rest[i + 2];
    if (!token) break;
    if (rest[i + 1]?.kind === 'equals' && value) {
      entry.fields[token.text] = valueOf(value);
      i += 2;
    } else entry.message.push(String(valueOf(token)));
  }
  return entry;
}

type Condition = (entry: Entry) => boolean;

export function compileFilter(source: string): Condition {
  const conditions = source.split(/\s+/).map((term): Condition => {
    const [, field, op, value] = /^(\w+)(>=|=|<)(.+)$/.exec(term) ?? [];
    if (field === undefined || value === undefined) throw new SyntaxError(`bad term ${term}`);
    if (field === 'level' && isLevel(value)) {
      const wanted = LEVELS.indexOf(value);
      return ({ level }) => (op === '>=' ? LEVELS.indexOf(level) >= wanted : level === value);
    }
    return ({ fields }) => {
      const actual = fields[field];
      if (actual === undefined) return false;
      if (op === '=') return String(actual) === value;
      return op === '<' ? Number(actual) < Number(value) : Number(actual) >= Number(value);
    };
  });
  return (entry) => conditions.every((condition) => condition(entry));
}

export function selfTest(): boolean {
  const lines = [
    'INFO started port=8080 host="local \\"box\\""',
    'warn slow request ms=1200 path=/a',
    'ERROR failed ms=30 path=/b code=E12',
    'what is this',
  ];
  const entries = lines.map(parseLine).filter((entry) => entry !== null);
  const slow = entries.filter(compileFilter('level>=warn ms>=1000'));
  return (
    entries.length === 3 &&
    entries[0]?.fields['host'] === 'local "box"' &&
    entries[0].fields['port'] === 8080 &&
    slow.length === 1 &&
    slow[0]?.message.join(' ') === 'slow request' &&
    entries.filter(compileFilter('code=E12')).length === 1 &&
    tokenize('a=1').map(({ column }) => column).join() === '0,1,2'
  );
}
