// style: redux-like store, action creators inferred from a map of reducers, memoised selectors, middleware currying

type Listener<S> = (state: S, previous: S) => void;
type Reducer<S, A> = (state: S, action: A) => S;

export interface Store<S, A> {
  readonly state: S;
  dispatch(action: A): A;
  subscribe(listener: Listener<S>): () => void;
}

type Middleware<S, A> = (store: Pick<Store<S, A>, 'state'>) => (next: (action: A) => A) => (action: A) => A;

export function createStore<S, A>(
  reducer: Reducer<S, A>,
  initial: S,
  ...middleware: readonly Middleware<S, A>[]
): Store<S, A> {
  let current = initial;
  const listeners = new Set<Listener<S>>();
  const view = {
    get state() {
      return current;
    },
  };
  const apply = (action: A): A => {
    const previous = current;
    current = reducer(previous, action);
    if (current !== previous) for (const listener of [...listeners]) listener(current, previous);
    return action;
  };
  const dispatch = middleware.reduceRight((next, layer) => layer(view)(next), apply);
  return {
    get state() {
      return current;
    },
    dispatch: (action) => dispatch(action),
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

export function createSelector<S, I extends object, R>(input: (state: S) => I, compute: (input: I) => R): (state: S) => R {
  let last: { readonly input: I; readonly result: R } | undefined;
  return (state) => {
    const next = input(state);
    if (last?.input !== next) last = { input: next, result: compute(next) };
    return last.result;
  };
}

export interface Todo {
  readonly id: number;
  readonly title: string;
  readonly done: boolean;
}

export interface State {
  readonly todos: readonly Todo[];
  readonly filter: 'all' | 'open';
  readonly nextId: number;
}

interface Actions {
  add: { readonly title: string };
  toggle: { readonly id: number };
  filter: { readonly filter: State['filter'] };
  clear: object;
}

type Action = { [K in keyof Actions]: { readonly type: K } & Actions[K] }[keyof Actions];

const initial: State = { todos: [], filter: 'all', nextId: 1 };

export const reducer: Reducer<State, Action> = (state, action) => {
  switch (action.type) {
    case 'add': {
      const todo = { id: state.nextId, title: action.title, done: false };
      return { ...state, todos: [...state.todos, todo], nextId: state.nextId + 1 };
    }
    case 'toggle': {
      const { id } = action;
      const todos = state.todos.map((todo) => (todo.id === id ? { ...todo, done: !todo.done } : todo));
      return { ...state, todos };
    }
    case 'filter':
      return state.filter === action.filter ? state : { ...state, filter: action.filter };
    case 'clear':
      return { ...state, todos: state.todos.filter(({ done }) => !done) };
  }
};

const visible = (state: State): readonly Todo[] =>
  state.filter === 'all' ? state.todos : state.todos.filter((todo) => !todo.done);

export function selfTest(): boolean {
  const log: string[] = [];
  const logging: Middleware<State, Action> = (store) => (next) => (action) => {
    const before = store.state.todos.length;
    const result = next(action);
    log.push(`${action.type} ${before}->${store.state.todos.length}`);
    return result;
  };
  const store = createStore(reducer, initial, logging);
  let changes = 0;
  let computed = 0;
  const unsubscribe = store.subscribe((state, previous) => {
    if (state.todos !== previous.todos) changes++;
  });
  const countDone = createSelector(
    ({ todos }: State) => todos,
    (todos) => {
      computed++;
      return todos.filter(({ done }) => done).length;
    },
  );
  store.dispatch({ type: 'add', title: 'write' });
  store.dispatch({ type: 'add', title: 'test' });
  store.dispatch({ type: 'toggle', id: 1 });
  const done = countDone(store.state);
  store.dispatch({ type: 'filter', filter: 'open' });
  const again = countDone(store.state);
  const shown = visible(store.state).map(({ title }) => title);
  unsubscribe();
  store.dispatch({ type: 'clear' });
  return done === 1 && again === 1 && computed === 1 && changes === 3 && shown.join() === 'test' && log.at(-1) === 'clear 2->1';
}
