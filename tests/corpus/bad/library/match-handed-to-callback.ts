// rule: SK1251
// mechanism: match-elements-moved
// wrong: throws TypeError
export function go(): string {
  const match = 'a'.match(/a/g);
  if (!match) return '';
  match.forEach((_text, _index, all) => all.pop());
  return match[0].trim();
}
