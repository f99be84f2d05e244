// rule: SK1210
// mechanism: function-result-mutable
// wrong: number, is string
const list: number[] = [1];
const numbers = (): number[] => list;

export function go(): number {
  const mixed: () => (number | string)[] = numbers;
  mixed()[0] = 'one';
  return list[0] ?? 0;
}
