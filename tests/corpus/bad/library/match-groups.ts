// rule: TS2322
// mechanism: regexp-groups
// wrong: string, is undefined
export function go(): string {
  const match = /(?<year>a)?b/.exec('b');
  for (const text of Object.values(match?.groups ?? {})) return text;
  return '';
}
