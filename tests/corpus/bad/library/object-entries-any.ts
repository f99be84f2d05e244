// rule: TS18046
// mechanism: object-values-any
// wrong: throws TypeError
export function go(): string {
  const odd: object = { width: 1 };
  return Object.entries(odd)
    .map(([name, value]) => name + value.trim())
    .join('');
}
