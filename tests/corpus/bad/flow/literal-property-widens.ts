// rule: SK1210
// mechanism: literal-holds-alias
// wrong: number, is string
export function go(): number {
  const numbers = [1];
  const holder: { items: (number | string)[] } = { items: numbers };
  holder.items[0] = 'one';
  return numbers[0] ?? 0;
}
