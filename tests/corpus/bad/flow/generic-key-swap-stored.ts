// rule: SK1211
// mechanism: generic-key-write
// wrong: number, is string
function move<T, K extends keyof T>(target: T, to: K, from: K): void {
  target[to] = target[from];
}

interface Entry {
  count: number;
  name: string;
}

export function go(): number {
  const entry: Entry = { count: 1, name: 'x' };
  const any: (target: Entry, to: 'count' | 'name', from: 'count' | 'name') => void = move;
  any(entry, 'count', 'name');
  return entry.count;
}
