// style: async generators composed into stages, for await

export type Source<T> = AsyncIterable<T>;
export type Stage<A, B> = (source: Source<A>) => AsyncGenerator<B>;

export async function* from<T>(items: Iterable<T>): AsyncGenerator<T> {
  for (const item of items) yield item;
}

export const mapStage = <A, B>(f: (item: A) => B | Promise<B>): Stage<A, B> =>
  async function* (source) {
    for await (const item of source) yield await f(item);
  };

export const filterStage = <A>(keep: (item: A) => boolean): Stage<A, A> =>
  async function* (source) {
    for await (const item of source) {
      if (keep(item)) yield item;
    }
  };

export const batch = <A>(size: number): Stage<A, A[]> =>
  async function* (source) {
    let group: A[] = [];
    for await (const item of source) {
      group.push(item);
      if (group.length === size) {
        yield group;
        group = [];
      }
    }
    if (group.length > 0) yield group;
  };

export const takeStage = <A>(count: number): Stage<A, A> =>
  async function* (source) {
    let left = count;
    if (left === 0) return;
    for await (const item of source) {
      yield item;
      if (--left === 0) return;
    }
  };

export async function collect<T>(source: Source<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of source) items.push(item);
  return items;
}

async function* pages(closed: { value: boolean }): AsyncGenerator<string, void, unknown> {
  try {
    for (let page = 1; ; page++) {
      await Promise.resolve();
      yield `page ${page}`;
    }
  } finally {
    closed.value = true;
  }
}

export async function selfTest(): Promise<boolean> {
  const lines = from(['10', 'x', '20', '30', 'y', '40', '50']);
  const numbers = mapStage<string, number>(async (text) => Number(text))(lines);
  const valid = filterStage<number>((n) => !Number.isNaN(n))(numbers);
  const groups = await collect(batch<number>(2)(valid));

  const closed = { value: false };
  const firstTwo = await collect(takeStage<string>(2)(pages(closed)));
  return JSON.stringify(groups) === '[[10,20],[30,40],[50]]' && firstTwo.join() === 'page 1,page 2' && closed.value;
}
