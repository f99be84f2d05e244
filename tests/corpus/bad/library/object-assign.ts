// rule: TS2550
// mechanism: object-assign-intersection
// wrong: number, is string
interface Named {
  readonly name: string;
}

export function go(): number {
  const odd = { name: 'a', count: 'many' };
  const named: Named = odd;
  const merged = Object.assign({ count: 1 }, named);
  return merged.count;
}
