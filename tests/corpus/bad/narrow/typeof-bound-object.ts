// rule: SK1232
// mechanism: typeof-object-of-function
// wrong: throws TypeError
function shown<T extends object>(value: T | string): string {
  return typeof value === 'object' ? '' : value.trim();
}

export function go(): string {
  return shown(() => 1);
}
