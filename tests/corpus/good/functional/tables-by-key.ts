// style: mapped tables of handlers and lists under generic keys, one key a call, rows found and used under one key

export interface Events {
  renamed: string;
  resized: number;
}

type Handlers = { readonly [K in keyof Events]: ((value: Events[K]) => void)[] };
type Shown = { readonly [K in keyof Events]: (value: Events[K]) => string };

const shown: Shown = { renamed: (name) => name.toUpperCase(), resized: (size) => size.toFixed(1) };

export class Bus {
  readonly #handlers: Handlers = { renamed: [], resized: [] };

  on<K extends keyof Events>(key: K, handler: (value: Events[K]) => void): void {
    this.#handlers[key].push(handler);
  }

  emit<K extends keyof Events>(key: K, value: Events[K]): void {
    for (const handler of this.#handlers[key]) handler(value);
  }
}

const show = <K extends keyof Events>(key: K, all: Events): string => shown[key](all[key]);

export function showAll(all: Events): string {
  const keys: readonly (keyof Events)[] = ['renamed', 'resized'];
  return keys.map((key) => show(key, all)).join();
}

export const read = <K extends keyof Events>(all: Events, key: K): Events[K] => all[key];

export class Held<T extends { readonly name: string }> {
  readonly #held: T;

  constructor(held: T) {
    this.#held = held;
  }

  get label(): string {
    return this.#held.name;
  }
}

function longest(all: Record<'left' | 'right', string | undefined>, key: 'left' | 'right'): number {
  if (all[key] === undefined) return 0;
  return all[key].length;
}

export function selfTest(): boolean {
  const bus = new Bus();
  const log: string[] = [];
  bus.on('renamed', (name) => log.push(name));
  bus.on('resized', (size) => log.push(size.toFixed(0)));
  bus.emit('renamed', 'a');
  bus.emit('resized', 2);
  const all: Events = { renamed: 'b', resized: 3 };
  const key: keyof Events = log.length > 1 ? 'renamed' : 'resized';
  return (
    log.join() === 'a,2' &&
    showAll(all) === 'B,3.0' &&
    read(all, key) === 'b' &&
    new Held({ name: 'c', extra: 1 }).label === 'c' &&
    longest({ left: 'abc', right: undefined }, 'left') === 3
  );
}
