// rule: SK1210
// mechanism: branch-widened
// wrong: number, is string
export function go(): number {
  const numbers = [1];
  const mixed: (number | string)[] = numbers.length > 0 ? numbers : ['none'];
  mixed[0] = 'one';
  return numbers[0] ?? 0;
}
