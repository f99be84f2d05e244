// rule: SK1210
// mechanism: promise-of-mutable
// wrong: number, is string
export async function go(): Promise<number> {
  const list: number[] = [1];
  const later: Promise<number[]> = Promise.resolve(list);
  const loose: Promise<(number | string)[]> = later;
  (await loose)[0] = 'one';
  return list[0] ?? 0;
}
