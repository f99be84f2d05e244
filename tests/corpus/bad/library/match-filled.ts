// rule: SK1218
// mechanism: match-elements-moved
// wrong: throws TypeError
export function go(): string {
  const match = 'b'.match(/b/g);
  if (!match) return '';
  const same = match.fill('c');
  match.pop();
  return same[0].trim();
}
