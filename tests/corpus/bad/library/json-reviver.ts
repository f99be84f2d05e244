// rule: TS18046
// mechanism: json-reviver-any
// wrong: throws TypeError
export function go(): number {
  const parsed: unknown = JSON.parse('[1]', (_key, value) => value.trim());
  return typeof parsed === 'number' ? parsed : 0;
}
