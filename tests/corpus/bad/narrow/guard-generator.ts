// rule: SK1205
// mechanism: guard-generator
// wrong: string, is number
function* isText(value: unknown): value is string {
  return typeof value === 'string';
}

export function go(): string {
  const value: unknown = 5;
  return isText(value) ? value : '';
}
