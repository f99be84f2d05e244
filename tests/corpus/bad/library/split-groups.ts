// rule: TS2322
// mechanism: split-with-groups
// wrong: string, is undefined
export function go(): string {
  for (const part of 'a-b'.split(/-(x)?/).slice(1)) return part;
  return '';
}
