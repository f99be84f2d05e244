// rule: SK1217, SK1221
// mechanism: generic-key-write
// wrong: number, is string
function fill<T extends object>(target: T, value: T[Extract<keyof T, string>]): void {
  for (const key in target) target[key] = value;
}

export function go(): number {
  const row = { name: 'a', age: 7 };
  fill<{ name: string; age: number }>(row, 'x');
  return row.age;
}
