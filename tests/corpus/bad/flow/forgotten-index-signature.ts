// rule: SK1212
// mechanism: forgotten-index-signature
// wrong: number, is string
interface Names {
  readonly [name: string]: number | undefined;
}

function sum(counts: Names): number {
  return counts.b ?? 0;
}

export function go(): number {
  const counts = { a: 1, b: 'two' };
  const known: { a: number } = counts;
  type Known = { readonly a: number };
  const alias: Known = known;
  return sum(alias);
}
