// rule: SK1221
// mechanism: regexp-groups
// wrong: throws TypeError
export function go(): string {
  const match = 'b'.match(/(a)?b/);
  if (!match) return '';
  let rest: string[] = [];
  for ([, ...rest] of [match]) for (const text of rest) text.trim();
  return '';
}
