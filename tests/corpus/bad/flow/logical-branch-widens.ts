// rule: SK1210
// mechanism: branch-widened
// wrong: number, is string
function pick(numbers: number[] | undefined, texts: string[]): (number | string)[] {
  return numbers ?? texts;
}

export function go(): number {
  const numbers = [1];
  pick(numbers, [])[0] = 'one';
  return numbers[0] ?? 0;
}
