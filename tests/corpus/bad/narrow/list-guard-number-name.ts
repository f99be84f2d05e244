// rule: SK1205
// mechanism: list-guard-number-as-text
// wrong: string, is number
const words = { '1': 'one', two: 'two' } as const;
const isKey = (x: string | number): x is keyof typeof words => Object.hasOwn(words, x);
export function go(): string {
  const given: string | number = [1, 'x'][0] ?? 'x';
  return isKey(given) ? given : 'none';
}
