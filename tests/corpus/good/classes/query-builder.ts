// style: fluent immutable builder, private copy method, string rendering

type Operator = '=' | '<' | '>' | 'like';
type Scalar = string | number | boolean | null;
type Direction = 'asc' | 'desc';

interface Condition {
  column: string;
  operator: Operator;
  value: Scalar;
}

interface QueryParts {
  table: string;
  columns: string[];
  conditions: Condition[];
  order: [column: string, direction: Direction][];
  limit?: number;
}

export interface Statement {
  readonly text: string;
  readonly values: readonly Scalar[];
}

export class Query {
  private constructor(private readonly parts: QueryParts) {}

  static from(table: string): Query {
    return new Query({ table, columns: [], conditions: [], order: [] });
  }

  select(...columns: string[]): Query {
    return this.with({ columns: [...this.parts.columns, ...columns] });
  }

  where(column: string, operator: Operator, value: Scalar): Query {
    return this.with({ conditions: [...this.parts.conditions, { column, operator, value }] });
  }

  orderBy(column: string, direction: Direction = 'asc'): Query {
    return this.with({ order: [...this.parts.order, [column, direction]] });
  }

  limit(limit: number): Query {
    return this.with({ limit });
  }

  build(): Statement {
    const { table, columns, conditions, order, limit } = this.parts;
    const values: Scalar[] = [];
    const bind = (value: Scalar) => `$${values.push(value)}`;
    const clauses = [`select ${columns.length > 0 ? columns.join(', ') : '*'} from ${table}`];
    if (conditions.length > 0) {
      const tests = conditions.map(({ column, operator, value }) =>
        value === null ? `${column} is null` : `${column} ${operator} ${bind(value)}`,
      );
      clauses.push(`where ${tests.join(' and ')}`);
    }
    if (order.length > 0) clauses.push(`order by ${order.map((pair) => pair.join(' ')).join(', ')}`);
    if (limit !== undefined) clauses.push(`limit ${bind(limit)}`);
    return { text: clauses.join(' '), values };
  }

  private with(changes: Partial<QueryParts>): Query {
    return new Query({ ...this.parts, ...changes });
  }
}

export function selfTest(): boolean {
  const base = Query.from('users').where('age', '>', 17).where('deleted', '=', null);
  const page = base.select('id', 'name').orderBy('name').orderBy('id', 'desc').limit(10);
  const { text, values } = page.build();
  return (
    text === 'select id, name from users where age > $1 and deleted is null order by name asc, id desc limit $2' &&
    values.join() === '17,10' &&
    base.build().text === 'select * from users where age > $1 and deleted is null'
  );
}
