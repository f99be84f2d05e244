// style: header maps, conditional requests, async fetch function injected, class with private methods

export interface HttpResponse {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body?: string;
}

export type Fetch = (url: string, headers?: Record<string, string>) => Promise<HttpResponse>;

interface Stored {
  response: HttpResponse;
  storedAt: number;
  maxAge: number;
  etag?: string;
}

type Directives = { maxAge?: number; noStore?: true; noCache?: true };

export function parseCacheControl(header = ''): Directives {
  const directives: Directives = {};
  for (const part of header.toLowerCase().split(',')) {
    const [name, argument] = part.trim().split('=');
    if (name === 'max-age' && argument !== undefined) directives.maxAge = parseInt(argument, 10);
    if (name === 'no-store') directives.noStore = true;
    if (name === 'no-cache') directives.noCache = true;
  }
  return directives;
}

export class CachingClient {
  private readonly stored = new Map<string, Stored>();
  readonly counters = { hit: 0, miss: 0, revalidated: 0 };

  constructor(
    private readonly fetch: Fetch,
    private readonly now: () => number,
  ) {}

  async get(url: string): Promise<HttpResponse> {
    const entry = this.stored.get(url);
    if (entry && this.isFresh(entry)) {
      this.counters.hit++;
      return entry.response;
    }
    const response = await this.fetch(url, entry?.etag ? { 'if-none-match': entry.etag } : undefined);
    if (entry && response.status === 304) {
      this.counters.revalidated++;
      entry.storedAt = this.now();
      return entry.response;
    }
    this.counters.miss++;
    this.store(url, response);
    return response;
  }

  private isFresh({ storedAt, maxAge }: Stored): boolean {
    return this.now() - storedAt < maxAge;
  }

  private store(url: string, response: HttpResponse): void {
    const { maxAge = 0, noStore, noCache } = parseCacheControl(response.headers.get('cache-control'));
    if (noStore || response.status >= 400) return;
    const etag = response.headers.get('etag');
    this.stored.set(url, { response, storedAt: this.now(), maxAge: noCache ? 0 : maxAge, ...(etag !== undefined ? { etag } : {}) });
  }
}

export async function selfTest(): Promise<boolean> {
  let time = 0;
  const requests: string[] = [];
  const client = new CachingClient(
    async (url, headers = {}) => {
      requests.push(`${url} ${headers['if-none-match'] ?? '-'}`);
      if (headers['if-none-match'] === 'v1') return { status: 304, headers: new Map() };
      if (url === '/gone') return { status: 404, headers: new Map([['cache-control', 'max-age=100']]) };
      return { status: 200, headers: new Map([['cache-control', 'public, max-age=10'], ['etag', 'v1']]), body: 'hello' };
    },
    () => time,
  );
  await client.get('/a');
  time = 5;
  const hit = await client.get('/a');
  time = 20;
  const again = await client.get('/a');
  await client.get('/gone');
  await client.get('/gone');
  return hit.body === 'hello' && again === hit && requests.join(';') === '/a -;/a v1;/gone -;/gone -' && client.counters.revalidated === 1 && client.counters.hit === 1;
}
