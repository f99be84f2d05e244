// rule: SK1218
// mechanism: match-elements-moved
// wrong: throws TypeError
const later =
  (list: { readonly 0: string }): (() => string) =>
  () =>
    list[0];

export function go(): string {
  const match = 'b'.match(/b/g);
  if (!match) return '';
  const first = later(match);
  match.pop();
  return first().trim();
}
