// rule: SK1251
// mechanism: regexp-groups
// wrong: throws TypeError
export function go(): string {
  const match = 'b'.match(/(a)?b/);
  if (!match) return '';
  for (const text of Object.freeze(match)) text.trim();
  return '';
}
