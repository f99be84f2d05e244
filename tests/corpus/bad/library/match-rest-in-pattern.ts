// rule: SK1221
// mechanism: regexp-groups
// wrong: throws TypeError
export function go(): string {
  const match = 'b'.match(/(a)?b/);
  if (!match) return '';
  let rest: string[] = [];
  ({ match: [, ...rest] } = { match });
  return rest.map((text) => text.trim()).join();
}
