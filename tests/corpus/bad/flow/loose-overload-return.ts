// rule: SK1216
// mechanism: loose-overload
// wrong: string, is number
function parse(text: string): string;
function parse(count: number): number;
function parse(value: string | number): string | number {
  return typeof value === 'string' ? value.length : value;
}

export function go(): string {
  return parse('abc');
}
