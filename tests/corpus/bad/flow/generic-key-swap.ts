// rule: SK1217
// mechanism: generic-key-write
// wrong: string, is number
function swap<T, K extends keyof T>(target: T, one: K, two: K): void {
  const kept = target[one];
  target[one] = target[two];
  target[two] = kept;
}

export function go(): string {
  const row = { name: 'a', age: 7 };
  swap(row, 'name', 'age');
  return row.name;
}
