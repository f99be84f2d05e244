// rule: TS2322
// mechanism: regexp-groups
// wrong: string, is undefined
export function go(): string {
  for (const match of 'b'.matchAll(/(a)?b/g)) for (const part of match.slice(1)) return part;
  return '';
}
