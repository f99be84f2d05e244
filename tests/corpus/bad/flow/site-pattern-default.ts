// rule: SK1210
// mechanism: site-pattern-default
// wrong: number, is string
const shared = [1];
const settings: { row?: (number | string)[] } = {};
const { row = shared } = settings;

export function go(): number {
  row[0] = 'x';
  return shared[0] ?? 0;
}
