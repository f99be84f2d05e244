// rule: SK1221
// mechanism: spread-may-be-short
// wrong: throws TypeError
export function go(): string {
  const head: Partial<[number]> = [];
  const [, text] = [...head, 'a'];
  return text.toUpperCase();
}
