// style: merging async iterables with Promise.race, Map of pending promises

export async function* merge<T>(...sources: AsyncIterable<T>[]): AsyncGenerator<T> {
  const pending = new Map<number, Promise<{ index: number; result: IteratorResult<T> }>>();
  const iterators = sources.map((source) => source[Symbol.asyncIterator]());

  const advance = (index: number): void => {
    const iterator = iterators[index];
    if (!iterator) return;
    pending.set(
      index,
      iterator.next().then((result) => ({ index, result })),
    );
  };

  iterators.forEach((_, index) => advance(index));
  while (pending.size > 0) {
    const { index, result } = await Promise.race(pending.values());
    if (result.done) {
      pending.delete(index);
    } else {
      advance(index);
      yield result.value;
    }
  }
}

export async function* delayed<T>(items: readonly T[], turns: number): AsyncGenerator<T> {
  for (const item of items) {
    for (let i = 0; i < turns; i++) await Promise.resolve();
    yield item;
  }
}

export async function toMap<K, V>(entries: AsyncIterable<readonly [K, V]>): Promise<Map<K, V>> {
  const map = new Map<K, V>();
  for await (const [key, value] of entries) map.set(key, value);
  return map;
}

async function* numbered<T>(source: AsyncIterable<T>): AsyncGenerator<readonly [number, T]> {
  let n = 0;
  for await (const item of source) yield [n++, item];
}

export async function selfTest(): Promise<boolean> {
  const merged = merge(delayed(['a', 'b', 'c'], 1), delayed(['X'], 40), delayed<string>([], 3));
  const byIndex = await toMap(numbered(merged));
  const nothing = await toMap(merge<readonly [string, number]>());
  return [...byIndex.values()].join('') === 'abcX' && byIndex.get(3) === 'X' && nothing.size === 0;
}
