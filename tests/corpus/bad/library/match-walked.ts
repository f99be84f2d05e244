// rule: SK1251
// mechanism: regexp-groups
// wrong: throws TypeError
export function go(): string {
  const match = 'b'.match(/(a)?b/);
  return match ? match.map((text) => text.trim()).join() : '';
}
