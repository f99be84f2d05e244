// rule: SK1203
// mechanism: assertion-down
// wrong: number, is string
export function go(): number {
  const input: unknown = 'text';
  return <number>input;
}
