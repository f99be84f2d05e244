// style: async generators over a paginated API, retry of a page, flattening, mapping with a concurrency window

export interface Page<T> {
  items: T[];
  cursor?: string;
}

type Fetch<T> = (cursor?: string) => Promise<Page<T>>;

export async function* pages<T>(fetch: Fetch<T>, attempts = 3): AsyncGenerator<Page<T>, number> {
  let cursor: string | undefined;
  let count = 0;
  do {
    const page = await retry(() => fetch(cursor), attempts);
    count++;
    yield page;
    cursor = page.cursor;
  } while (cursor !== undefined);
  return count;
}

async function retry<T>(action: () => Promise<T>, attempts: number): Promise<T> {
  let last: unknown;
  for (let i = 0; i < attempts; i++) {
    try {
      return await action();
    } catch (error) {
      last = error;
    }
  }
  throw last;
}

export async function* items<T>(fetch: Fetch<T>): AsyncGenerator<T> {
  for await (const page of pages(fetch)) yield* page.items;
}

/** Results in order, at most `window` calls under way. */
export async function* mapConcurrent<A, B>(source: AsyncIterable<A>, window: number, f: (a: A) => Promise<B>): AsyncGenerator<B> {
  const running: Promise<B>[] = [];
  for await (const item of source) {
    running.push(f(item));
    const first = running.length >= window ? running.shift() : undefined;
    if (first) yield await first;
  }
  for (const rest of running) yield await rest;
}

export async function toArray<T>(source: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of source) all.push(item);
  return all;
}

function fakeApi(size: number, perPage: number) {
  const calls: string[] = [];
  let failures = 1;
  const fetch: Fetch<number> = async (cursor = '0') => {
    calls.push(cursor);
    if (cursor === '4' && failures-- > 0) throw new Error('503');
    const start = Number(cursor);
    const end = Math.min(start + perPage, size);
    const page: Page<number> = { items: Array.from({ length: end - start }, (_, i) => start + i) };
    if (end < size) page.cursor = String(end);
    return page;
  };
  return { fetch, calls };
}

export async function selfTest(): Promise<boolean> {
  const api = fakeApi(9, 4);
  const all = await toArray(items(api.fetch));
  let running = 0;
  let peak = 0;
  const squares = await toArray(
    mapConcurrent(items(fakeApi(6, 5).fetch), 3, async (n) => {
      peak = Math.max(peak, ++running);
      await Promise.resolve();
      running--;
      return n * n;
    }),
  );
  const walk = pages(fakeApi(3, 2).fetch);
  await walk.next();
  await walk.next();
  const end = await walk.next();
  return (
    all.join('') === '012345678' &&
    api.calls.join() === '0,4,4,8' &&
    squares.join() === '0,1,4,9,16,25' &&
    peak <= 3 &&
    end.done === true &&
    end.value === 2
  );
}
