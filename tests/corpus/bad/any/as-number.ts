// rule: SK1203
// mechanism: assertion-down
// wrong: number, is string
function parse(input: unknown): number {
  return input as number;
}

export function go(): number {
  return parse('12');
}
