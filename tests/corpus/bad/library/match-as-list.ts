// rule: SK1221
// mechanism: regexp-groups
// wrong: throws TypeError
const parts = (text: string): string[] => text.match(/(a)|b/) ?? [];

export function go(): string {
  for (const part of parts('b')) part.trim();
  return '';
}
