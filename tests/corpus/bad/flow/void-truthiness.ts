// rule: SK1214
// mechanism: void-in-union
// wrong: string, is number
const log: () => number = () => 3;

function first(task: (() => void) | (() => string)): string {
  const result = task();
  return result ? result : '';
}

export function go(): string {
  const silent: () => void = log;
  return first(silent);
}
