// rule: SK1218
// mechanism: match-elements-moved
// wrong: throws TypeError
export function go(): string {
  const match = 'ab'.match(/a/);
  if (!match) return '';
  match.shift();
  return match[0].toUpperCase();
}
