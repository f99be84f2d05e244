// rule: SK1221
// mechanism: computed-key-replaces
// wrong: throws TypeError
interface State {
  count: number;
  name: string;
}

function set<K extends keyof State>(state: State, key: K, text: string) {
  return { ...state, [key]: text };
}

export function go(): string {
  const next: State = set({ count: 1, name: 'n' }, 'count', 'x');
  return next.count.toFixed();
}
