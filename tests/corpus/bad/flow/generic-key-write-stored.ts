// rule: SK1211
// mechanism: generic-key-write
// wrong: number, is string
function put<T, K extends keyof T>(target: T, key: K, value: T[K]): void {
  target[key] = value;
}

interface Entry {
  count: number;
  name: string;
}

export function go(): number {
  const entry: Entry = { count: 1, name: 'x' };
  const any: (target: Entry, key: 'count' | 'name', value: number | string) => void = put;
  any(entry, 'count', 'text');
  return entry.count;
}
