// rule: SK1210
// mechanism: literal-holds-alias
// wrong: number, is string
interface Loose {
  items: (number | string)[];
}

export function go(): number {
  const strict = { items: [1] };
  const loose: Loose = { ...strict };
  loose.items[0] = 'one';
  return strict.items[0] ?? 0;
}
