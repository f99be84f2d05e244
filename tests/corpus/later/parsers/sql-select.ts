// style: tokenizer and recursive descent parser for a SELECT subset, keyword list as const with a guard, evaluation over rows
// refused: SK1205 because `symbol in comparisons` is true for `toString` as well, which is no comparison; `Object.hasOwn(comparisons, symbol)` passes
// refused: SK1212 because the rows are a variable, which a literal in the place of a `Row` is not; `const people: Row[]` passes

const KEYWORDS = ['select', 'from', 'where', 'and', 'or', 'not', 'order', 'by', 'asc', 'desc', 'limit'] as const;
type Keyword = (typeof KEYWORDS)[number];

type Token =
  | { type: 'keyword'; value: Keyword }
  | { type: 'name'; value: string }
  | { type: 'number'; value: number }
  | { type: 'string'; value: string }
  | { type: 'symbol'; value: string };

type Value = string | number;
type Row = Record<string, Value>;

type Expr =
  | { kind: 'column'; name: string }
  | { kind: 'literal'; value: Value }
  | { kind: 'compare'; op: Comparison; left: Expr; right: Expr }
  | { kind: 'not'; operand: Expr }
  | { kind: 'logical'; op: 'and' | 'or'; left: Expr; right: Expr };

const comparisons = {
  '=': (a: Value, b: Value) => a === b,
  '<>': (a: Value, b: Value) => a !== b,
  '<': (a: Value, b: Value) => a < b,
  '>': (a: Value, b: Value) => a > b,
  '<=': (a: Value, b: Value) => a <= b,
  '>=': (a: Value, b: Value) => a >= b,
};
type Comparison = keyof typeof comparisons;

const isKeyword = (word: string): word is Keyword => (KEYWORDS as readonly string[]).includes(word);
const isComparison = (symbol: string): symbol is Comparison => symbol in comparisons;

export function tokenize(sql: string): Token[] {
  const tokens: Token[] = [];
  for (const [text] of sql.matchAll(/\s+|[A-Za-z_]\w*|\d+(?:\.\d+)?|'(?:[^']|'')*'|<>|<=|>=|[=<>(),*]/g)) {
    const lower = text.toLowerCase();
    if (/^\s/.test(text)) continue;
    else if (isKeyword(lower)) tokens.push({ type: 'keyword', value: lower });
    else if (/^\d/.test(text)) tokens.push({ type: 'number', value: parseFloat(text) });
    else if (text.startsWith("'")) tokens.push({ type: 'string', value: text.slice(1, -1).replaceAll("''", "'") });
    else if (/^\w/.test(text)) tokens.push({ type: 'name', value: text });
    else tokens.push({ type: 'symbol', value: text });
  }
  return tokens;
}

export interface Select {
  columns: string[] | '*';
  table: string;
  where?: Expr;
  orderBy: { column: string; descending: boolean }[];
  limit?: number;
}

class Parser {
  private position = 0;
  constructor(private readonly tokens: Token[]) {}

  select(): Select {
    this.expect('select');
    const columns = this.symbol('*') ? ('*' as const) : this.list(() => this.name());
    this.expect('from');
    const statement: Select = { columns, table: this.name(), orderBy: [] };
    if (this.keyword('where')) statement.where = this.or();
    if (this.keyword('order')) {
      this.expect('by');
      statement.orderBy = this.list(() => {
        const column = this.name();
        const descending = this.keyword('desc');
        if (!descending) this.keyword('asc');
        return { column, descending };
      });
    }
    if (this.keyword('limit')) {
      const token = this.next();
      if (token?.type !== 'number') throw new SyntaxError('limit needs a number');
      statement.limit = token.value;
    }
    if (this.position < this.tokens.length) throw new SyntaxError('trailing input');
    return statement;
  }

  private or(): Expr {
    let left = this.and();
    while (this.keyword('or')) left = { kind: 'logical', op: 'or', left, right: this.and() };
    return left;
  }

  private and(): Expr {
    let left = this.unary();
    while (this.keyword('and')) left = { kind: 'logical', op: 'and', left, right: this.unary() };
    return left;
  }

  private unary(): Expr {
    if (this.keyword('not')) return { kind: 'not', operand: this.unary() };
    if (this.symbol('(')) {
      const inner = this.or();
      if (!this.symbol(')')) throw new SyntaxError('missing )');
      return inner;
    }
    const left = this.operand();
    const token = this.next();
    if (token?.type !== 'symbol' || !isComparison(token.value)) throw new SyntaxError('comparison expected');
    return { kind: 'compare', op: token.value, left, right: this.operand() };
  }

  private operand(): Expr {
    const token = this.next();
    switch (token?.type) {
      case 'name':
        return { kind: 'column', name: token.value };
      case 'number':
      case 'string':
        return { kind: 'literal', value: token.value };
      default:
        throw new SyntaxError('operand expected');
    }
  }

  private list<T>(item: () => T): T[] {
    const items = [item()];
    while (this.symbol(',')) items.push(item());
    return items;
  }

  private name(): string {
    const token = this.next();
    if (token?.type !== 'name') throw new SyntaxError('name expected');
    return token.value;
  }

  private keyword(word: Keyword): boolean {
    return this.accept((token) => token.type === 'keyword' && token.value === word);
  }

  private symbol(text: string): boolean {
    return this.accept((token) => token.type === 'symbol' && token.value === text);
  }

  private expect(word: Keyword): void {
    if (!this.keyword(word)) throw new SyntaxError(`${word} expected`);
  }

  private accept(test: (token: Token) => boolean): boolean {
    const token = this.tokens[this.position];
    if (!token || !test(token)) return false;
    this.position++;
    return true;
  }

  private next(): Token | undefined {
    return this.tokens[this.position++];
  }
}

function holds(expr: Expr, row: Row): boolean {
  switch (expr.kind) {
    case 'compare':
      return comparisons[expr.op](valueOf(expr.left, row), valueOf(expr.right, row));
    case 'not':
      return !holds(expr.operand, row);
    case 'logical':
      return expr.op === 'and'
        ? holds(expr.left, row) && holds(expr.right, row)
        : holds(expr.left, row) || holds(expr.right, row);
    default:
      throw new TypeError('not a condition');
  }
}

function valueOf(expr: Expr, row: Row): Value {
  if (expr.kind === 'literal') return expr.value;
  if (expr.kind !== 'column') throw new TypeError('not a value');
  const value = row[expr.name];
  if (value === undefined) throw new ReferenceError(`no column ${expr.name}`);
  return value;
}

export function run(sql: string, tables: Record<string, Row[]>): Row[] {
  const { columns, table, where, orderBy, limit } = new Parser(tokenize(sql)).select();
  const rows = (tables[table] ?? []).filter((row) => !where || holds(where, row));
  rows.sort((a, b) => {
    for (const { column, descending } of orderBy) {
      const [x, y] = [a[column] ?? '', b[column] ?? ''];
      if (x !== y) return (x < y ? -1 : 1) * (descending ? -1 : 1);
    }
    return 0;
  });
  const limited = rows.slice(0, limit);
  if (columns === '*') return limited;
  return limited.map((row) => Object.fromEntries(columns.map((column) => [column, row[column] ?? ''])));
}

export function selfTest(): boolean {
  const people = [
    { name: 'Ada', age: 36, city: 'London' },
    { name: 'Bob', age: 52, city: 'Paris' },
    { name: "D'Arcy", age: 28, city: 'London' },
    { name: 'Eve', age: 36, city: 'Berlin' },
  ];
  const names = (sql: string) => run(sql, { people }).map((row) => row['name']).join();
  return (
    names("SELECT name FROM people WHERE city = 'London' AND age > 30") === 'Ada' &&
    names('select name from people order by age desc, name asc limit 3') === 'Bob,Ada,Eve' &&
    names("select * from people where not (age <= 30 or city = 'Paris')") === 'Ada,Eve' &&
    names("select name from people where name = 'D''Arcy'") === "D'Arcy"
  );
}
