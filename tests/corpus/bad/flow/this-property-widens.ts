// rule: SK1210
// mechanism: field-widened
// wrong: number, is string
class Model {
  rows: (number | string)[];
  constructor(rows: number[]) {
    this.rows = rows;
  }
}

export function go(): number {
  const rows = [1];
  new Model(rows).rows.unshift('head');
  return rows[0] ?? 0;
}
