// rule: SK1210, SK1221
// mechanism: generic-key-write-record
// wrong: number, is string
function set<K extends string, V>(target: Record<K, V>, key: K, value: V): void {
  target[key] = value;
}

export function go(): number {
  const row = { age: 1, name: 'a' };
  set<'age' | 'name', number | string>(row, 'age', 'x');
  return row.age;
}
