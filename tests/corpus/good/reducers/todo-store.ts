// style: redux without the library, discriminated actions, selectors, listeners

export interface Todo {
  readonly id: number;
  readonly title: string;
  readonly done: boolean;
}

export type Filter = 'all' | 'open' | 'done';

export interface State {
  readonly todos: readonly Todo[];
  readonly filter: Filter;
  readonly nextId: number;
}

export type Action =
  | { type: 'added'; title: string }
  | { type: 'toggled'; id: number }
  | { type: 'renamed'; id: number; title: string }
  | { type: 'filterChanged'; filter: Filter }
  | { type: 'doneCleared' };

export const initialState: State = { todos: [], filter: 'all', nextId: 1 };

const update = (todos: readonly Todo[], id: number, change: (todo: Todo) => Todo): readonly Todo[] =>
  todos.map((todo) => (todo.id === id ? change(todo) : todo));

export function reducer(state: State = initialState, action: Action): State {
  switch (action.type) {
    case 'added':
      return {
        ...state,
        todos: [...state.todos, { id: state.nextId, title: action.title, done: false }],
        nextId: state.nextId + 1,
      };
    case 'toggled':
      return { ...state, todos: update(state.todos, action.id, (todo) => ({ ...todo, done: !todo.done })) };
    case 'renamed':
      return { ...state, todos: update(state.todos, action.id, (todo) => ({ ...todo, title: action.title })) };
    case 'filterChanged':
      return { ...state, filter: action.filter };
    case 'doneCleared':
      return { ...state, todos: state.todos.filter((todo) => !todo.done) };
    default: {
      const unreachable: never = action;
      return unreachable;
    }
  }
}

export interface Store<S, A> {
  getState(): S;
  dispatch(action: A): A;
  subscribe(listener: () => void): () => void;
}

export type Middleware<S, A> = (store: Pick<Store<S, A>, 'getState'>) => (next: (action: A) => A) => (action: A) => A;

export function createStore<S, A>(reduce: (state: S, action: A) => S, initial: S, ...middleware: Middleware<S, A>[]): Store<S, A> {
  let state = initial;
  const listeners = new Set<() => void>();
  const getState = () => state;
  const base = (action: A): A => {
    state = reduce(state, action);
    listeners.forEach((listener) => listener());
    return action;
  };
  const dispatch = middleware.reduceRight((next, layer) => layer({ getState })(next), base);
  return {
    getState,
    dispatch,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

export const visibleTodos = ({ todos, filter }: State) =>
  todos.filter((todo) => filter === 'all' || (filter === 'done') === todo.done);

export function selfTest(): boolean {
  const log: string[] = [];
  const logger: Middleware<State, Action> = (store) => (next) => (action) => {
    const before = store.getState().todos.length;
    const result = next(action);
    log.push(`${action.type}:${before}->${store.getState().todos.length}`);
    return result;
  };
  const store = createStore(reducer, initialState, logger);
  let notified = 0;
  const unsubscribe = store.subscribe(() => notified++);
  store.dispatch({ type: 'added', title: 'write' });
  store.dispatch({ type: 'added', title: 'test' });
  store.dispatch({ type: 'toggled', id: 1 });
  unsubscribe();
  store.dispatch({ type: 'renamed', id: 2, title: 'test it' });
  store.dispatch({ type: 'filterChanged', filter: 'open' });
  const titles = visibleTodos(store.getState()).map((todo) => todo.title);
  store.dispatch({ type: 'doneCleared' });
  return titles.join() === 'test it' && notified === 3 && log.at(-1) === 'doneCleared:2->1' && initialState.todos.length === 0;
}
