// rule: SK1210
// mechanism: field-widened
// wrong: number, is string
const counts = [1];
class Report {
  static readonly rows: (number | string)[] = counts;
}

export function go(): number {
  Report.rows[0] = 'x';
  return counts[0] ?? 0;
}
