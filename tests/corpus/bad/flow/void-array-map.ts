// rule: SK1214
// mechanism: void-type-argument
// wrong: string, is number
export function go(): string {
  const each: (n: number) => void = (n) => n * 2;
  const results: (string | void)[] = [1, 2].map(each);
  for (const result of results) if (result) return result;
  return '';
}
