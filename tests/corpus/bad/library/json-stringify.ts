// rule: TS2322
// mechanism: json-stringify-undefined
// wrong: string, is undefined
export function go(): string {
  const value: unknown = undefined;
  return JSON.stringify(value);
}
