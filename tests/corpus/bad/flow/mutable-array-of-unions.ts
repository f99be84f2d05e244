// rule: SK1210
// mechanism: mutable-array-of-unions
// wrong: number, is string
export function go(): number {
  const numbers: number[] = [1];
  const either: number[] | string[] = numbers;
  const mixed: (number | string)[] = either;
  mixed.push('two');
  return numbers[1] ?? 0;
}
