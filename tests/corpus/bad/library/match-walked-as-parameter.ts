// rule: SK1251
// mechanism: regexp-groups
// wrong: throws TypeError
const trimmed = <T extends RegExpMatchArray>(match: T): string => match.map((text) => text.trim()).join();

export function go(): string {
  const match = 'b'.match(/(a)?b/);
  return match ? trimmed(match) : '';
}
