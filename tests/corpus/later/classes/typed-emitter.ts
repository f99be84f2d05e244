// style: event emitter typed by a map of argument tuples, once, wildcard listeners, unsubscribe closures and max listener check
// refused: SK1210 because whoever sees the events as a record may put other lists into it; `E extends { readonly [K in keyof E]: readonly unknown[] }` passes

type Events = Record<string, readonly unknown[]>;
type Listener<A extends readonly unknown[]> = (...args: A) => void;

export class Emitter<E extends Events> {
  private readonly listeners: { [K in keyof E]?: Set<Listener<E[K]>> } = {};
  private readonly anyListeners = new Set<(event: keyof E, args: readonly unknown[]) => void>();

  constructor(private readonly maxListeners = 10) {}

  on<K extends keyof E>(event: K, listener: Listener<E[K]>): () => void {
    const set = (this.listeners[event] ??= new Set<Listener<E[K]>>());
    if (set.size >= this.maxListeners) throw new RangeError(`too many listeners for ${String(event)}`);
    set.add(listener);
    return () => {
      set.delete(listener);
    };
  }

  once<K extends keyof E>(event: K, listener: Listener<E[K]>): () => void {
    const off = this.on(event, (...args) => {
      off();
      listener(...args);
    });
    return off;
  }

  onAny(listener: (event: keyof E, args: readonly unknown[]) => void): () => void {
    this.anyListeners.add(listener);
    return () => {
      this.anyListeners.delete(listener);
    };
  }

  emit<K extends keyof E>(event: K, ...args: E[K]): boolean {
    const set = this.listeners[event];
    for (const listener of [...(set ?? [])]) listener(...args);
    for (const listener of this.anyListeners) listener(event, args);
    return set !== undefined && set.size > 0;
  }

  listenerCount(event: keyof E): number {
    return this.listeners[event]?.size ?? 0;
  }
}

interface DownloadEvents extends Events {
  start: [url: string];
  progress: [loaded: number, total: number];
  done: [];
}

class Download extends Emitter<DownloadEvents> {
  private loaded = 0;
  constructor(
    readonly url: string,
    readonly total: number,
  ) {
    super();
  }

  begin(): void {
    this.emit('start', this.url);
  }

  receive(bytes: number): void {
    this.loaded = Math.min(this.total, this.loaded + bytes);
    this.emit('progress', this.loaded, this.total);
    if (this.loaded === this.total) this.emit('done');
  }
}

export function selfTest(): boolean {
  const download = new Download('/file', 100);
  const log: string[] = [];
  download.once('start', (url) => log.push(`start ${url}`));
  const off = download.on('progress', (loaded, total) => log.push(`${(100 * loaded) / total}%`));
  download.on('done', () => log.push('done'));
  const seen: PropertyKey[] = [];
  download.onAny((event) => seen.push(event));
  download.begin();
  download.begin();
  download.receive(40);
  off();
  download.receive(70);
  return (
    log.join(' ') === 'start /file 40% done' &&
    seen.length === 5 &&
    download.listenerCount('start') === 0 &&
    download.listenerCount('progress') === 0
  );
}
