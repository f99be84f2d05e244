// rule: TS2322
// mechanism: json-parse-any
// wrong: number, is string
export function go(): number {
  return JSON.parse('"text"');
}
