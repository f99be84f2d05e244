// rule: SK1004
// mechanism: arguments-untyped
// wrong: string, is number
function first(_value: number): string {
  return arguments[0];
}

export function go(): string {
  return first(1);
}
