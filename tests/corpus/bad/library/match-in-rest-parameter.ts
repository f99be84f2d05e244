// rule: SK1218
// mechanism: match-elements-moved
// wrong: throws TypeError
const firsts =
  (...matches: readonly RegExpMatchArray[]): (() => string[]) =>
  () =>
    matches.map((match) => match[0]);

export function go(): string {
  const match = 'b'.match(/b/g);
  if (!match) return '';
  const later = firsts(match);
  match.pop();
  for (const text of later()) text.trim();
  return '';
}
