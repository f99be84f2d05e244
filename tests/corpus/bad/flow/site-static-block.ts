// rule: SK1210
// mechanism: site-field
// wrong: number, is string
const row = [1];
class Holder {
  static kept: (number | string)[];
  static {
    Holder.kept = row;
    Holder.kept[0] = 'x';
  }
}

export function go(): number {
  return Holder.kept.length > 0 ? (row[0] ?? 0) : 0;
}
