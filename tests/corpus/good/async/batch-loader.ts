// style: dataloader-like batching, Map of promises, result per key

type BatchFunction<K, V> = (keys: readonly K[]) => Promise<ReadonlyMap<K, V>>;

interface Pending<K, V> {
  key: K;
  resolve(value: V): void;
  reject(reason: unknown): void;
}

export class BatchLoader<K, V> {
  private readonly cache = new Map<K, Promise<V>>();
  private queue: Pending<K, V>[] = [];

  constructor(
    private readonly loadBatch: BatchFunction<K, V>,
    private readonly options: { maxBatch?: number } = {},
  ) {}

  load(key: K): Promise<V> {
    const cached = this.cache.get(key);
    if (cached) return cached;
    const promise = new Promise<V>((resolve, reject) => {
      this.queue.push({ key, resolve, reject });
    });
    this.cache.set(key, promise);
    return promise;
  }

  loadAll(keys: readonly K[]): Promise<V[]> {
    return Promise.all(keys.map((key) => this.load(key)));
  }

  /** Sends what is queued; the owner calls it once per turn. */
  async flush(): Promise<number> {
    let batches = 0;
    const { maxBatch = Infinity } = this.options;
    while (this.queue.length > 0) {
      const batch = this.queue.splice(0, maxBatch);
      batches++;
      try {
        const found = await this.loadBatch(batch.map(({ key }) => key));
        for (const { key, resolve, reject } of batch) {
          const value = found.get(key);
          if (value === undefined) reject(new Error(`nothing for ${String(key)}`));
          else resolve(value);
        }
      } catch (error) {
        batch.forEach(({ reject }) => reject(error));
      }
    }
    return batches;
  }
}

export async function selfTest(): Promise<boolean> {
  const requests: string[] = [];
  const loader = new BatchLoader<number, string>(
    async (ids) => {
      requests.push(ids.join('+'));
      return new Map(ids.filter((id) => id < 100).map((id) => [id, `user ${id}`]));
    },
    { maxBatch: 3 },
  );
  const some = loader.loadAll([1, 2, 1, 3, 4]);
  const missing = loader.load(100).catch((error: unknown) => (error instanceof Error ? error.message : ''));
  const batches = await loader.flush();
  const users = await some;
  return batches === 2 && requests.join(' ') === '1+2+3 4+100' && users[2] === 'user 1' && (await missing) === 'nothing for 100';
}
