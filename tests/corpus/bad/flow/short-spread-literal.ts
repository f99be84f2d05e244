// rule: SK1221
// mechanism: spread-may-be-short
// wrong: throws TypeError
export function go(): string {
  const head: [number?] = [];
  const pair: [number | undefined, string] = [...head, 'a'];
  return pair[1].toUpperCase();
}
