// rule: SK1221
// mechanism: match-elements-moved
// wrong: throws TypeError
function drop(list: string[]): void {
  list.shift();
}

export function go(): string {
  const match = 'a'.match(/a/g);
  if (!match) return '';
  drop(match);
  return match[0].trim();
}
