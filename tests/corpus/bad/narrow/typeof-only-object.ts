// rule: SK1232
// mechanism: typeof-object-of-function
// wrong: string, is function
function shown(value: object): string {
  if (typeof value === 'object') return '';
  return value;
}

export function go(): string {
  return shown(() => 1);
}
