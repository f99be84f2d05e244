// style: regular expression with named groups, plain interface, immutable updates

export interface Url {
  readonly scheme: string;
  readonly user?: string;
  readonly host: string;
  readonly port?: number;
  readonly path: string;
  readonly query: ReadonlyMap<string, readonly string[]>;
  readonly fragment?: string;
}

const PATTERN =
  /^(?<scheme>[a-z][a-z0-9+.-]*):\/\/(?:(?<user>[^@/]+)@)?(?<host>[^:/?#]+)(?::(?<port>\d+))?(?<path>\/[^?#]*)?(?:\?(?<query>[^#]*))?(?:#(?<fragment>.*))?$/i;

const DEFAULT_PORTS: { readonly [scheme: string]: number } = { http: 80, https: 443, ftp: 21 };

export function parseQuery(text: string): Map<string, string[]> {
  const result = new Map<string, string[]>();
  for (const pair of text.split('&')) {
    if (pair === '') continue;
    const [rawKey = '', rawValue = ''] = pair.split('=', 2);
    const key = decodeURIComponent(rawKey.replaceAll('+', ' '));
    const value = decodeURIComponent(rawValue.replaceAll('+', ' '));
    const list = result.get(key);
    if (list) list.push(value);
    else result.set(key, [value]);
  }
  return result;
}

export function parseUrl(text: string): Url | null {
  const groups = PATTERN.exec(text)?.groups;
  if (!groups) return null;
  const { scheme, user, host, port, path, query, fragment } = groups;
  if (scheme === undefined || host === undefined) return null;
  return {
    scheme: scheme.toLowerCase(),
    host: host.toLowerCase(),
    path: path ?? '/',
    query: parseQuery(query ?? ''),
    ...(user !== undefined && { user }),
    ...(port !== undefined && { port: Number(port) }),
    ...(fragment !== undefined && { fragment }),
  };
}

export function effectivePort(url: Url): number | undefined {
  return url.port ?? DEFAULT_PORTS[url.scheme];
}

export function withQuery(url: Url, key: string, value: string): Url {
  const query = new Map(url.query);
  query.set(key, [...(query.get(key) ?? []), value]);
  return { ...url, query };
}

export function formatUrl(url: Url): string {
  const auth = url.user === undefined ? '' : `${url.user}@`;
  const port = url.port === undefined ? '' : `:${url.port}`;
  const pairs = [...url.query].flatMap(([key, values]) =>
    values.map((value) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`),
  );
  const query = pairs.length > 0 ? `?${pairs.join('&')}` : '';
  const fragment = url.fragment ? `#${url.fragment}` : '';
  return `${url.scheme}://${auth}${url.host}${port}${url.path}${query}${fragment}`;
}

export function selfTest(): boolean {
  const url = parseUrl('HTTPS://me@Example.org:8443/a/b?x=1&x=2&name=J%C3%BCrgen+K#top');
  if (!url) return false;
  const plain = parseUrl('http://example.org');
  const more = withQuery(url, 'y', 'a&b');
  return (
    url.port === 8443 &&
    url.user === 'me' &&
    url.query.get('x')?.length === 2 &&
    url.query.get('name')?.[0] === 'Jürgen K' &&
    !url.query.has('y') &&
    formatUrl(more).endsWith('&y=a%26b#top') &&
    plain !== null &&
    effectivePort(plain) === 80 &&
    parseUrl('nonsense') === null
  );
}
