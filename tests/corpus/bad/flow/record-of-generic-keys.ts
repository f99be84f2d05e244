// rule: SK1221
// mechanism: record-of-generic-keys
// wrong: number, is undefined
function table<K extends string>(_keys: readonly K[]): Record<K, number> {
  const all: Record<string, number> = {};
  return all;
}

export function go(): number {
  return table(['a', 'b']).a;
}
