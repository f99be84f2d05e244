// rule: SK1214
// mechanism: void-type-argument
// wrong: string, is number
function orElse<T>(task: () => T | void, other: T): T {
  const result = task();
  return result || other;
}

export function go(): string {
  const count: () => void = () => 5;
  return orElse<string>(count, 'a');
}
