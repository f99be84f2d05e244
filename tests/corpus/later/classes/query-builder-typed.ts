// style: fluent SQL builder with immutable clones, generics over a schema interface, tagged raw fragments and parameter lists

interface Fragment {
  readonly sql: string;
  readonly params: readonly unknown[];
}

export function raw(strings: TemplateStringsArray, ...params: unknown[]): Fragment {
  return { sql: strings.join('?'), params };
}

type Operator = '=' | '<>' | '<' | '>' | 'like' | 'in';
type Direction = 'asc' | 'desc';

interface Parts {
  columns: string[];
  conditions: Fragment[];
  order: string[];
  limit?: number;
  offset?: number;
}

export class Query<Row> {
  private constructor(
    private readonly table: string,
    private readonly parts: Readonly<Parts>,
  ) {}

  static from<Row>(table: string): Query<Row> {
    return new Query<Row>(table, { columns: [], conditions: [], order: [] });
  }

  private with(change: Partial<Parts>): Query<Row> {
    return new Query<Row>(this.table, { ...this.parts, ...change });
  }

  select(...columns: (keyof Row & string)[]): Query<Row> {
    return this.with({ columns: [...this.parts.columns, ...columns] });
  }

  where(condition: Fragment): Query<Row>;
  where<K extends keyof Row & string>(column: K, operator: Exclude<Operator, 'in'>, value: Row[K]): Query<Row>;
  where<K extends keyof Row & string>(column: K, operator: 'in', values: readonly Row[K][]): Query<Row>;
  where(column: string | Fragment, operator?: Operator, value?: unknown): Query<Row> {
    let condition: Fragment;
    if (typeof column !== 'string') condition = column;
    else if (Array.isArray(value)) {
      condition = { sql: `${column} in (${value.map(() => '?').join(', ')})`, params: value };
    } else condition = { sql: `${column} ${operator} ?`, params: [value] };
    return this.with({ conditions: [...this.parts.conditions, condition] });
  }

  orderBy(column: keyof Row & string, direction: Direction = 'asc'): Query<Row> {
    return this.with({ order: [...this.parts.order, `${column} ${direction}`] });
  }

  page(number: number, size: number): Query<Row> {
    return this.with({ limit: size, offset: (number - 1) * size });
  }

  build(): Fragment {
    const { columns, conditions, order, limit, offset = 0 } = this.parts;
    const clauses = [`select ${columns.length > 0 ? columns.join(', ') : '*'} from ${this.table}`];
    if (conditions.length > 0) clauses.push(`where ${conditions.map(({ sql }) => sql).join(' and ')}`);
    if (order.length > 0) clauses.push(`order by ${order.join(', ')}`);
    if (limit !== undefined) clauses.push(`limit ${limit}`);
    if (offset > 0) clauses.push(`offset ${offset}`);
    return { sql: clauses.join(' '), params: conditions.flatMap(({ params }) => params) };
  }
}

interface User {
  id: number;
  name: string;
  age: number;
  active: boolean;
}

export function selfTest(): boolean {
  const users = Query.from<User>('users');
  const adults = users.where('age', '>', 17);
  const some = adults
    .select('id', 'name')
    .where('id', 'in', [1, 2, 3])
    .where(raw`lower(name) like ${'a%'}`)
    .orderBy('name')
    .orderBy('age', 'desc')
    .page(3, 10)
    .build();
  return (
    users.build().sql === 'select * from users' &&
    adults.build().params.join() === '17' &&
    some.sql ===
      'select id, name from users where age > ? and id in (?, ?, ?) and lower(name) like ? ' +
        'order by name asc, age desc limit 10 offset 20' &&
    some.params.join() === '17,1,2,3,a%'
  );
}
