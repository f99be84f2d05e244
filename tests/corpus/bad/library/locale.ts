// rule: TS2339
// mechanism: ambient-locale
// wrong: escapes
export function go(): boolean {
  return typeof (1234.5).toLocaleString() === 'string' && 'a'.localeCompare('b') < 0;
}
