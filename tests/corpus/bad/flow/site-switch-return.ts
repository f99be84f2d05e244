// rule: SK1210
// mechanism: site-branches
// wrong: number, is string
function pick(kind: 'a' | 'b', numbers: number[], texts: string[]): (number | string)[] {
  switch (kind) {
    case 'a':
      return numbers;
    case 'b':
      return texts;
  }
}

export function go(): number {
  const numbers = [1];
  pick('a', numbers, [])[0] = 'x';
  return numbers[0] ?? 0;
}
