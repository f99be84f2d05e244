// style: redux-like store, combineReducers over mapped types, action creators, selectors memoised on identity

export type Reducer<S, A> = (state: S | undefined, action: A) => S;

type Reducers<S, A> = { [K in keyof S]: Reducer<S[K], A> };

export function combineReducers<A>() {
  return <X, Y>(first: [string, Reducer<X, A>], second: [string, Reducer<Y, A>]): Reducer<{ first: X; second: Y }, A> =>
    (state, action) => {
      const nextFirst = first[1](state?.first, action);
      const nextSecond = second[1](state?.second, action);
      if (state && nextFirst === state.first && nextSecond === state.second) return state;
      return { first: nextFirst, second: nextSecond };
    };
}

export class Store<S, A extends { type: string }> {
  private state: S;
  private subscribers = new Set<(state: S) => void>();
  private dispatching = false;

  constructor(
    private reducer: Reducer<S, A>,
    initial: A,
  ) {
    this.state = reducer(undefined, initial);
  }

  getState = (): S => this.state;

  dispatch = (action: A): A => {
    if (this.dispatching) throw new Error('reducers may not dispatch');
    this.dispatching = true;
    try {
      const before = this.state;
      this.state = this.reducer(before, action);
      if (before === this.state) return action;
    } finally {
      this.dispatching = false;
    }
    this.subscribers.forEach((subscriber) => subscriber(this.state));
    return action;
  };

  subscribe(subscriber: (state: S) => void): () => boolean {
    this.subscribers.add(subscriber);
    return () => this.subscribers.delete(subscriber);
  }
}

type Action =
  | { type: 'init' }
  | { type: 'add'; text: string }
  | { type: 'toggle'; id: number }
  | { type: 'show'; filter: Filter };
type Filter = 'all' | 'open';

interface Todo {
  readonly id: number;
  readonly text: string;
  readonly done: boolean;
}

const todos: Reducer<readonly Todo[], Action> = (state = [], action) => {
  switch (action.type) {
    case 'add':
      return [...state, { id: state.length + 1, text: action.text, done: false }];
    case 'toggle':
      return state.some((t) => t.id === action.id)
        ? state.map((t) => (t.id === action.id ? { ...t, done: !t.done } : t))
        : state;
    default:
      return state;
  }
};

const filter: Reducer<Filter, Action> = (state = 'all', action) => (action.type === 'show' ? action.filter : state);

const schema: Reducers<{ todos: readonly Todo[]; filter: Filter }, Action> = { todos, filter };

const root = combineReducers<Action>()(['todos', schema.todos], ['filter', schema.filter]);

export function createSelector<S, I, R>(input: (state: S) => I, compute: (input: I) => R): (state: S) => R {
  let last: { input: I; result: R } | undefined;
  return (state) => {
    const next = input(state);
    if (last === undefined || last.input !== next) last = { input: next, result: compute(next) };
    return last.result;
  };
}

export function selfTest(): boolean {
  const store = new Store(root, { type: 'init' });
  const { dispatch, getState } = store;
  let notified = 0;
  let computed = 0;
  const off = store.subscribe(() => notified++);
  const open = createSelector(
    (s: ReturnType<typeof getState>) => s.first,
    (all) => {
      computed++;
      return all.filter((t) => !t.done).map((t) => t.text);
    },
  );
  dispatch({ type: 'add', text: 'tea' });
  dispatch({ type: 'add', text: 'milk' });
  dispatch({ type: 'toggle', id: 1 });
  dispatch({ type: 'toggle', id: 99 });
  open(getState());
  dispatch({ type: 'show', filter: 'open' });
  const left = open(getState()).join();
  off();
  dispatch({ type: 'show', filter: 'all' });
  return left === 'milk' && computed === 1 && notified === 4 && store.getState().second === 'all';
}
