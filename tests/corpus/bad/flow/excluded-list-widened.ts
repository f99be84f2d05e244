// rule: SK1210
// mechanism: list-of-excluded-members
// wrong: number, is undefined
function gaps<T>(list: Exclude<T, undefined>[], gap: T): void {
  const all: T[] = list;
  all.splice(0, 1, gap);
}
export function go(): number {
  const numbers: number[] = [1];
  gaps<number | undefined>(numbers, undefined);
  return numbers.reduce((_, n) => n, 0);
}
