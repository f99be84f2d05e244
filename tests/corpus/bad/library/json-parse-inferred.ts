// rule: TS18046
// mechanism: json-parse-any
// wrong: number, is undefined
export function go(): number {
  const config = JSON.parse('{}');
  return config.port;
}
