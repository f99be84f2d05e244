// style: readers-writer lock with a fair queue of resolvers, release functions and a helper with finally
// refused: TS2345 because anything may be what a promise is rejected with, not only an `Error`; `(e: unknown) => (e instanceof Error ? e.message : '?')` passes

type Mode = 'read' | 'write';
type Release = () => void;

interface Waiting {
  mode: Mode;
  grant: (release: Release) => void;
}

export class ReadWriteLock {
  private readers = 0;
  private writing = false;
  private queue: Waiting[] = [];

  acquire(mode: Mode): Promise<Release> {
    return new Promise<Release>((grant) => {
      this.queue.push({ mode, grant });
      this.admit();
    });
  }

  async read<T>(action: () => T | Promise<T>): Promise<T> {
    return this.run('read', action);
  }

  async write<T>(action: () => T | Promise<T>): Promise<T> {
    return this.run('write', action);
  }

  get waiting(): Record<Mode, number> {
    const counts = { read: 0, write: 0 };
    for (const { mode } of this.queue) counts[mode]++;
    return counts;
  }

  private async run<T>(mode: Mode, action: () => T | Promise<T>): Promise<T> {
    const release = await this.acquire(mode);
    try {
      return await action();
    } finally {
      release();
    }
  }

  private admit(): void {
    for (;;) {
      const next = this.queue[0];
      if (!next || this.writing || (next.mode === 'write' && this.readers > 0)) return;
      this.queue.shift();
      if (next.mode === 'read') this.readers += 1;
      else this.writing = true;
      next.grant(this.releaser(next.mode));
    }
  }

  private releaser(mode: Mode): Release {
    let released = false;
    return () => {
      if (released) return;
      released = true;
      if (mode === 'read') this.readers -= 1;
      else this.writing = false;
      this.admit();
    };
  }
}

const ticks = async (n: number) => {
  for (let i = 0; i < n; i++) await null;
};

export async function selfTest(): Promise<boolean> {
  const lock = new ReadWriteLock();
  const log: string[] = [];
  let value = 0;
  const reader = (name: string) =>
    lock.read(async () => {
      log.push(`${name}+`);
      await ticks(3);
      log.push(`${name}-${value}`);
    });
  const writer = (n: number) =>
    lock.write(async () => {
      const before = value;
      await ticks(2);
      value = before + n;
      log.push(`w${n}`);
    });
  const all = Promise.all([reader('a'), reader('b'), writer(1), writer(10), reader('c')]);
  const { read, write } = lock.waiting;
  await all;
  const failed = await lock.write(() => Promise.reject(new Error('no'))).catch((e: Error) => e.message);
  const after = await lock.read(() => value);
  return log.join(' ') === 'a+ b+ a-0 b-0 w1 w10 c+ c-11' && read === 1 && write === 2 && failed === 'no' && after === 11;
}
