// rule: SK1221
// mechanism: spread-may-be-short
// wrong: throws TypeError
export function go(): string {
  const head: readonly [number?] = [];
  const pair = [...head, 'a'] as const;
  return pair[1].toUpperCase();
}
