// style: reader class collecting problems, const type parameters, loose record on the way out

function splitPairs(query: string): Map<string, string[]> {
  const pairs = new Map<string, string[]>();
  for (const part of query.replace(/^\?/, '').split('&')) {
    if (!part) continue;
    const [key = '', value = ''] = part.split('=').map((text) => decodeURIComponent(text.replaceAll('+', '%20')));
    pairs.set(key, [...(pairs.get(key) ?? []), value]);
  }
  return pairs;
}

export class QueryReader {
  private readonly pairs: Map<string, string[]>;
  readonly problems: string[] = [];

  constructor(query: string) {
    this.pairs = splitPairs(query);
  }

  string(name: string): string | undefined {
    return this.pairs.get(name)?.[0];
  }

  list(name: string): readonly string[] {
    return this.pairs.get(name)?.flatMap((value) => value.split(',')) ?? [];
  }

  number(name: string, { min = -Infinity, max = Infinity } = {}): number | undefined {
    const text = this.string(name);
    if (text === undefined) return undefined;
    const value = Number(text);
    if (text.trim() === '' || Number.isNaN(value)) {
      this.problems.push(`${name} is not a number`);
      return undefined;
    }
    return Math.min(Math.max(value, min), max);
  }

  flag(name: string): boolean {
    const text = this.string(name);
    return text !== undefined && !['0', 'false', 'no'].includes(text);
  }

  choice<const T extends readonly string[]>(name: string, choices: T): T[number] | undefined {
    const text = this.string(name);
    const found = choices.find((choice) => choice === text);
    if (text !== undefined && found === undefined) this.problems.push(`${name} must be one of ${choices.join(', ')}`);
    return found;
  }
}

export interface SearchParams {
  q: string;
  page: number;
  sort: 'date' | 'relevance';
  tags: readonly string[];
  exact: boolean;
}

export function readSearch(query: string): { params: SearchParams; problems: readonly string[] } {
  const reader = new QueryReader(query);
  const params = {
    q: reader.string('q') ?? '',
    page: reader.number('page', { min: 1 }) ?? 1,
    sort: reader.choice('sort', ['date', 'relevance']) ?? 'relevance',
    tags: reader.list('tag'),
    exact: reader.flag('exact'),
  };
  return { params, problems: reader.problems };
}

export function buildQuery(values: Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>): string {
  const parts: string[] = [];
  for (const [key, value] of Object.entries(values)) {
    if (value === undefined || value === false) continue;
    const list = typeof value === 'object' ? value : [String(value)];
    parts.push(...list.map((item) => `${encodeURIComponent(key)}=${encodeURIComponent(item)}`));
  }
  return parts.join('&');
}

export function selfTest(): boolean {
  const { params, problems } = readSearch('?q=caf%C3%A9+bar&page=-3&sort=price&tag=a,b&tag=c&exact');
  const built = buildQuery({ q: 'a b', tags: ['x', 'y'], exact: true, page: undefined });
  return (
    params.q === 'café bar' &&
    params.page === 1 &&
    params.sort === 'relevance' &&
    params.tags.length === 3 &&
    params.exact &&
    problems[0] === 'sort must be one of date, relevance' &&
    built === 'q=a%20b&tags=x&tags=y&exact=true' &&
    readSearch('page=x').problems.length === 1
  );
}
