// rule: SK1248
// mechanism: to-json-key
// wrong: throws TypeError
export function go(): string {
  const price = { toJSON: (digits: number): string => (1.5).toFixed(2) + digits.toFixed() };
  return JSON.stringify(price) ?? '';
}
