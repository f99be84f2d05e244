// rule: SK1104
// mechanism: import-meta
// wrong: escapes
export function go(): boolean {
  const ambient: object = import.meta;
  return typeof ambient === 'object';
}
