// rule: SK1203
// mechanism: assertion-type-parameter
// wrong: number, is string
function cast<T>(value: unknown): T {
  return value as T;
}

export function go(): number {
  return cast<number>('text');
}
