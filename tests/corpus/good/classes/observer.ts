// style: typed event emitter over an event map, generics with keyof

type Listener<T> = (payload: T) => void;

export class Emitter<Events extends object> {
  private readonly listeners: { [K in keyof Events]?: Listener<Events[K]>[] } = {};

  on<K extends keyof Events>(event: K, listener: Listener<Events[K]>): () => void {
    const list = this.listeners[event] ?? [];
    this.listeners[event] = [...list, listener];
    return () => this.off(event, listener);
  }

  once<K extends keyof Events>(event: K, listener: Listener<Events[K]>): () => void {
    const stop = this.on(event, (payload) => {
      stop();
      listener(payload);
    });
    return stop;
  }

  off<K extends keyof Events>(event: K, listener: Listener<Events[K]>): void {
    this.listeners[event] = this.listeners[event]?.filter((other) => other !== listener) ?? [];
  }

  emit<K extends keyof Events>(event: K, payload: Events[K]): number {
    const list = this.listeners[event] ?? [];
    list.forEach((listener) => listener(payload));
    return list.length;
  }
}

interface DownloadEvents {
  progress: { readonly loaded: number; readonly total: number };
  done: string;
  failed: Error;
}

export class Download extends Emitter<DownloadEvents> {
  private loaded = 0;

  constructor(private readonly total: number) {
    super();
  }

  receive(bytes: number): void {
    this.loaded = Math.min(this.total, this.loaded + bytes);
    this.emit('progress', { loaded: this.loaded, total: this.total });
    if (this.loaded === this.total) this.emit('done', `${this.total} bytes`);
  }

  abort(reason: string): void {
    this.emit('failed', new Error(reason));
  }
}

export function selfTest(): boolean {
  const download = new Download(100);
  const seen: string[] = [];
  const stop = download.on('progress', ({ loaded, total }) => seen.push(`${(100 * loaded) / total}%`));
  download.once('progress', () => seen.push('first'));
  download.on('done', (message) => seen.push(message));
  download.on('failed', ({ message }) => seen.push(message));
  download.receive(40);
  download.receive(30);
  stop();
  download.receive(99);
  download.abort('late');
  return seen.join(' ') === '40% first 70% 100 bytes late';
}
