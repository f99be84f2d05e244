// style: zod-like schemas, static type inferred from the schema, issues collected with paths

export type Issue = { path: (string | number)[]; message: string };
export type Parsed<T> = { success: true; data: T } | { success: false; issues: Issue[] };

export abstract class Schema<T> {
  abstract check(input: unknown, path: (string | number)[], issues: Issue[]): T | undefined;

  parse(input: unknown): Parsed<T> {
    const issues: Issue[] = [];
    const data = this.check(input, [], issues);
    if (issues.length > 0 || data === undefined) return { success: false, issues };
    return { success: true, data };
  }

  refine(test: (value: T) => boolean, message: string): Schema<T> {
    return new RefinedSchema(this, test, message);
  }

  map<U>(transform: (value: T) => U): Schema<U> {
    return new MappedSchema(this, transform);
  }
}

export type Infer<S> = S extends Schema<infer T> ? T : never;

class RefinedSchema<T> extends Schema<T> {
  constructor(
    private readonly inner: Schema<T>,
    private readonly test: (value: T) => boolean,
    private readonly message: string,
  ) {
    super();
  }

  check(input: unknown, path: (string | number)[], issues: Issue[]): T | undefined {
    const value = this.inner.check(input, path, issues);
    if (value !== undefined && !this.test(value)) issues.push({ path, message: this.message });
    return value;
  }
}

class MappedSchema<T, U> extends Schema<U> {
  constructor(
    private readonly inner: Schema<T>,
    private readonly transform: (value: T) => U,
  ) {
    super();
  }

  check(input: unknown, path: (string | number)[], issues: Issue[]): U | undefined {
    const value = this.inner.check(input, path, issues);
    return value === undefined ? undefined : this.transform(value);
  }
}

class StringSchema extends Schema<string> {
  check(input: unknown, path: (string | number)[], issues: Issue[]): string | undefined {
    if (typeof input === 'string') return input;
    issues.push({ path, message: `expected string, got ${typeof input}` });
    return undefined;
  }

  min(length: number): Schema<string> {
    return this.refine((s) => s.length >= length, `shorter than ${length}`);
  }
}

class NumberSchema extends Schema<number> {
  check(input: unknown, path: (string | number)[], issues: Issue[]): number | undefined {
    if (typeof input === 'number' && !Number.isNaN(input)) return input;
    issues.push({ path, message: `expected number, got ${typeof input}` });
    return undefined;
  }
}

class ArraySchema<T> extends Schema<T[]> {
  constructor(private readonly element: Schema<T>) {
    super();
  }

  check(input: unknown, path: (string | number)[], issues: Issue[]): T[] | undefined {
    if (!Array.isArray(input)) {
      issues.push({ path, message: 'expected array' });
      return undefined;
    }
    const items: T[] = [];
    input.forEach((item: unknown, i) => {
      const value = this.element.check(item, [...path, i], issues);
      if (value !== undefined) items.push(value);
    });
    return items;
  }
}

class LiteralSchema<const L extends string | number | boolean> extends Schema<L> {
  constructor(private readonly literal: L) {
    super();
  }

  check(input: unknown, path: (string | number)[], issues: Issue[]): L | undefined {
    if (input === this.literal) return this.literal;
    issues.push({ path, message: `expected ${String(this.literal)}` });
    return undefined;
  }
}

class PairSchema<A, B> extends Schema<{ first: A; second: B }> {
  constructor(
    private readonly names: [string, string],
    private readonly a: Schema<A>,
    private readonly b: Schema<B>,
  ) {
    super();
  }

  check(input: unknown, path: (string | number)[], issues: Issue[]): { first: A; second: B } | undefined {
    if (typeof input !== 'object' || input === null) {
      issues.push({ path, message: 'expected object' });
      return undefined;
    }
    const fields = new Map<string, unknown>(Object.entries(input));
    const [nameA, nameB] = this.names;
    const first = this.a.check(fields.get(nameA), [...path, nameA], issues);
    const second = this.b.check(fields.get(nameB), [...path, nameB], issues);
    return first === undefined || second === undefined ? undefined : { first, second };
  }
}

export const s = {
  string: () => new StringSchema(),
  number: () => new NumberSchema(),
  array: <T>(element: Schema<T>) => new ArraySchema(element),
  literal: <const L extends string | number | boolean>(literal: L) => new LiteralSchema(literal),
  pair: <A, B>(names: [string, string], a: Schema<A>, b: Schema<B>) => new PairSchema(names, a, b),
};

const user = s
  .pair(['name', 'scores'], s.string().min(2), s.array(s.number().refine((n) => n >= 0, 'negative')))
  .map(({ first, second }) => ({ name: first, best: Math.max(0, ...second) }));

type User = Infer<typeof user>;

const greet = ({ name, best }: User): string => `${name}:${best}`;

export function selfTest(): boolean {
  const good = user.parse(JSON.parse('{"name":"Ada","scores":[3,9,4]}'));
  const bad = user.parse({ name: 'A', scores: [1, -2, 'x'] });
  const shown = bad.success ? '' : bad.issues.map((i) => `${i.path.join('.')}: ${i.message}`).join('; ');
  return (
    good.success &&
    greet(good.data) === 'Ada:9' &&
    shown === 'name: shorter than 2; scores.1: negative; scores.2: expected number, got string' &&
    s.literal('on').parse('on').success
  );
}
