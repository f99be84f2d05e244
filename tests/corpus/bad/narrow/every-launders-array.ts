// rule: TS2322
// mechanism: stale-array-predicate
// wrong: string, is number
function texts(items: (string | number)[]): string[] | undefined {
  return items.every((item) => typeof item === 'string') ? items : undefined;
}

export function go(): string {
  const items: (string | number)[] = ['a'];
  const all = texts(items);
  items[0] = 1;
  return all?.[0] ?? '';
}
