// style: fine-grained reactivity, module-private mutable state, disposers, try/finally

interface Computation {
  run(): void;
  readonly sources: Set<Set<Computation>>;
}

let active: Computation | null = null;
let queue: Computation[] | null = null;

function track(subscribers: Set<Computation>): void {
  if (!active) return;
  subscribers.add(active);
  active.sources.add(subscribers);
}

function notify(subscribers: Set<Computation>): void {
  for (const computation of [...subscribers]) {
    if (queue === null) computation.run();
    else if (!queue.includes(computation)) queue.push(computation);
  }
}

export class State<T> {
  private readonly subscribers = new Set<Computation>();

  constructor(
    private value: T,
    private readonly equals: (a: T, b: T) => boolean = Object.is,
  ) {}

  get(): T {
    track(this.subscribers);
    return this.value;
  }

  set(value: T): void {
    if (this.equals(this.value, value)) return;
    this.value = value;
    notify(this.subscribers);
  }

  update(change: (value: T) => T): void {
    this.set(change(this.value));
  }
}

export function effect(body: () => void): () => void {
  const computation: Computation = {
    sources: new Set(),
    run() {
      dispose();
      const outer = active;
      active = computation;
      try {
        body();
      } finally {
        active = outer;
      }
    },
  };
  const dispose = () => {
    computation.sources.forEach((source) => source.delete(computation));
    computation.sources.clear();
  };
  computation.run();
  return dispose;
}

export function computed<T>(compute: () => T): () => T {
  const state = new State<{ value: T } | null>(null);
  effect(() => state.set({ value: compute() }));
  return () => {
    const current = state.get();
    return current ? current.value : compute();
  };
}

export function batch(body: () => void): void {
  if (queue !== null) {
    body();
    return;
  }
  const mine: Computation[] = [];
  queue = mine;
  try {
    body();
  } finally {
    queue = null;
  }
  mine.forEach((computation) => computation.run());
}

export function selfTest(): boolean {
  const first = new State('Ada');
  const last = new State('Byron');
  const full = computed(() => `${first.get()} ${last.get()}`);
  const seen: string[] = [];
  const stop = effect(() => {
    seen.push(full());
  });
  last.set('Lovelace');
  last.set('Lovelace');
  batch(() => {
    first.set('A.');
    last.update((name) => name.slice(0, 1) + '.');
  });
  stop();
  first.set('nobody');
  return seen[0] === 'Ada Byron' && seen[1] === 'Ada Lovelace' && seen.at(-1) === 'A. L.' && seen.length <= 4 && full() === 'nobody L.';
}
