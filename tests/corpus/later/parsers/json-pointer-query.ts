// style: JSONPath-like queries over parsed JSON, tokenizer by regular expression, steps as a discriminated union, guards for the value kinds

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

type Step =
  | { kind: 'child'; name: string }
  | { kind: 'index'; index: number }
  | { kind: 'slice'; from: number | undefined; to: number | undefined }
  | { kind: 'wildcard' }
  | { kind: 'descend'; name: string };

export class QuerySyntaxError extends Error {
  override readonly name = 'QuerySyntaxError';
  constructor(
    readonly query: string,
    readonly offset: number,
  ) {
    super(`unexpected character at ${offset} in ${query}`);
  }
}

const STEP = /\.\.([A-Za-z_]\w*)|\.([A-Za-z_]\w*)|\[(-?\d+)\]|\[(-?\d+)?:(-?\d+)?\]|(\[\*\]|\.\*)/y;

const toNumber = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));

export function parseQuery(query: string): Step[] {
  if (!query.startsWith('$')) throw new QuerySyntaxError(query, 0);
  const steps: Step[] = [];
  let offset = 1;
  while (offset < query.length) {
    STEP.lastIndex = offset;
    const match = STEP.exec(query);
    if (!match) throw new QuerySyntaxError(query, offset);
    const [whole, descend, child, index, from, to, wildcard] = match;
    if (descend !== undefined) steps.push({ kind: 'descend', name: descend });
    else if (child !== undefined) steps.push({ kind: 'child', name: child });
    else if (index !== undefined) steps.push({ kind: 'index', index: Number(index) });
    else if (wildcard !== undefined) steps.push({ kind: 'wildcard' });
    else steps.push({ kind: 'slice', from: toNumber(from), to: toNumber(to) });
    offset += whole.length;
  }
  return steps;
}

const isObject = (value: Json | undefined): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function* descendants(value: Json): Generator<Json> {
  yield value;
  if (Array.isArray(value)) {
    for (const item of value) yield* descendants(item);
  } else if (isObject(value)) {
    for (const item of Object.values(value)) yield* descendants(item);
  }
}

function apply(step: Step, value: Json): Json[] {
  switch (step.kind) {
    case 'child': {
      const found = isObject(value) ? value[step.name] : undefined;
      return found === undefined ? [] : [found];
    }
    case 'index': {
      const found = Array.isArray(value) ? value.at(step.index) : undefined;
      return found === undefined ? [] : [found];
    }
    case 'slice':
      return Array.isArray(value) ? value.slice(step.from, step.to) : [];
    case 'wildcard':
      if (Array.isArray(value)) return value;
      return isObject(value) ? Object.values(value) : [];
    case 'descend':
      return [...descendants(value)].flatMap((each) => apply({ kind: 'child', name: step.name }, each));
  }
}

export const query = (text: string, root: Json): Json[] =>
  parseQuery(text).reduce<Json[]>((values, step) => values.flatMap((value) => apply(step, value)), [root]);

export function selfTest(): boolean {
  const store: Json = {
    books: [
      { title: 'Emma', price: 8, author: { name: 'Austen' } },
      { title: 'Ulysses', price: 12, author: { name: 'Joyce' } },
      { title: 'Faust', price: 5, author: { name: 'Goethe' } },
    ],
    bicycle: { price: 90 },
  };
  let at = -1;
  try {
    parseQuery('$.books[x]');
  } catch (error) {
    if (error instanceof QuerySyntaxError) at = error.offset;
  }
  return (
    query('$.books[*].title', store).join() === 'Emma,Ulysses,Faust' &&
    query('$..price', store).join() === '8,12,5,90' &&
    query('$.books[-1].author.name', store).join() === 'Goethe' &&
    query('$.books[0:2].price', store).join() === '8,12' &&
    query('$.books[9]', store).length === 0 &&
    at === 7
  );
}
