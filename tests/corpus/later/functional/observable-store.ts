// style: zustand-like store factory with selectors, shallow equality, middleware as higher-order functions, derived values
// refused: TS2345 because `JSON.stringify` of what may be a function gives `undefined`; `?? ''` passes

type Updater<S> = Partial<S> | ((state: S) => Partial<S>);
type Subscriber<S> = (state: S, previous: S) => void;

export interface Store<S> {
  getState(): S;
  setState(update: Updater<S>): void;
  subscribe(subscriber: Subscriber<S>): () => void;
}

export function createStore<S extends object>(initial: S): Store<S> {
  let state = initial;
  const subscribers = new Set<Subscriber<S>>();
  return {
    getState: () => state,
    setState(update) {
      const patch = typeof update === 'function' ? update(state) : update;
      const previous = state;
      state = { ...state, ...patch };
      for (const subscriber of subscribers) subscriber(state, previous);
    },
    subscribe(subscriber) {
      subscribers.add(subscriber);
      return () => subscribers.delete(subscriber);
    },
  };
}

export function select<S, T>(
  store: Store<S>,
  selector: (state: S) => T,
  onChange: (value: T) => void,
  equal: (a: T, b: T) => boolean = Object.is,
): () => void {
  let current = selector(store.getState());
  return store.subscribe((state) => {
    const next = selector(state);
    if (equal(current, next)) return;
    current = next;
    onChange(next);
  });
}

export function shallowEqual<T extends Record<string, unknown>>(a: T, b: T): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.is(a[key], b[key]));
}

export function withHistory<S>(store: Store<S>, limit = 100): Store<S> & { undo(): boolean } {
  const past: S[] = [];
  return {
    ...store,
    setState(update) {
      past.push(store.getState());
      if (past.length > limit) past.shift();
      store.setState(update);
    },
    undo() {
      const previous = past.pop();
      if (previous === undefined) return false;
      store.setState(() => previous);
      return true;
    },
  };
}

export function withLog<S>(store: Store<S>, log: (message: string) => void): Store<S> {
  return {
    ...store,
    setState(update) {
      store.setState(update);
      log(JSON.stringify(store.getState()));
    },
  };
}

interface Counter {
  count: number;
  step: number;
  label: string;
}

export function selfTest(): boolean {
  const lines: string[] = [];
  const base = createStore<Counter>({ count: 0, step: 2, label: 'n' });
  const store = withHistory(withLog(base, (line) => lines.push(line)));
  const counts: number[] = [];
  const stop = select(store, (state) => state.count, (count) => counts.push(count));
  store.setState((state) => ({ count: state.count + state.step }));
  store.setState({ label: 'm' });
  store.setState((state) => ({ count: state.count + state.step }));
  store.undo();
  stop();
  store.setState({ count: 99 });
  return (
    counts.join() === '2,4,2' &&
    store.getState().count === 99 &&
    store.getState().label === 'm' &&
    lines[0] === '{"count":2,"step":2,"label":"n"}' &&
    shallowEqual({ a: 1, b: 'x' }, { a: 1, b: 'x' }) &&
    !shallowEqual({ a: 1 }, { a: 2 })
  );
}
