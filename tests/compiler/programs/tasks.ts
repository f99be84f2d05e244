/** Promises, classes with inheritance, errors with causes, closures. */
export abstract class Task<T> {
  abstract readonly label: string;
  protected abstract work(): Promise<T>;
  #runs = 0;

  async run(): Promise<T> {
    this.#runs += 1;
    try {
      return await this.work();
    } catch (cause) {
      throw new Error(`${this.label} failed`, { cause });
    } finally {
      this.#runs -= 1;
    }
  }
}

export class Delayed<T> extends Task<T> {
  override readonly label = 'delayed';
  readonly #value: () => T;
  constructor(value: () => T) {
    super();
    this.#value = value;
  }
  protected override async work(): Promise<T> {
    await Promise.resolve();
    return this.#value();
  }
}

export async function all<T>(tasks: readonly Task<T>[]): Promise<readonly T[]> {
  const settled = await Promise.allSettled(tasks.map((task) => task.run()));
  return settled.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
}

export async function retry<T>(work: () => Promise<T>, times: number): Promise<T | undefined> {
  for (let attempt = 0; attempt < times; attempt += 1) {
    const result = await work().catch(() => undefined);
    if (result !== undefined) return result;
  }
  return undefined;
}

export function counter(): { readonly next: () => number; readonly reset: () => void } {
  let count = 0;
  return {
    next: () => ++count,
    reset() {
      count = 0;
    },
  };
}

export function memoize<A extends readonly unknown[], R>(f: (...args: A) => R): (...args: A) => R {
  const known = new Map<string, R>();
  return (...args) => {
    const key = JSON.stringify(args);
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = f(...args);
    known.set(key, made);
    return made;
  };
}

export async function* pages(load: (page: number) => Promise<readonly string[]>): AsyncGenerator<string, void, undefined> {
  for (let page = 0; ; page += 1) {
    const lines = await load(page);
    if (lines.length === 0) return;
    yield* lines;
  }
}

export async function collect<T>(source: AsyncIterable<T>): Promise<readonly T[]> {
  const items: T[] = [];
  for await (const item of source) items.push(item);
  return items;
}
