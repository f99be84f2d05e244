// rule: SK1205
// mechanism: user-guard-one-sided
// wrong: string, is number
function isSmall(x: string | number): x is number {
  return typeof x === 'number' && x < 10;
}

export function go(): string {
  const x: string | number = [100, 'a'][0] ?? '';
  return isSmall(x) ? '' : x;
}
