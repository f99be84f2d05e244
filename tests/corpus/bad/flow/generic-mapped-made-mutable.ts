// rule: SK1213
// mechanism: mapped-minus-readonly-generic
// wrong: string, is number
function open<T>(value: T): { -readonly [K in keyof T]: T[K] } {
  return value;
}

export function go(): string {
  const text: { p: string } = { p: 'x' };
  const fixed: { readonly p: string | number } = text;
  open(fixed).p = 5;
  return text.p;
}
