// rule: SK1248
// mechanism: to-string-not-text
// wrong: throws TypeError
const label = { toString: (): object => ({}), valueOf: (): object => ({}) };

export function go(): string {
  return `${label}`;
}
