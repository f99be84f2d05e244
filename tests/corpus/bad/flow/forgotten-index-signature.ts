// rule: SK1212
// mechanism: forgotten-index-signature
// wrong: number, is string
interface Counts {
  readonly [name: string]: number;
}
type Known = { readonly a: number };

const sum = (counts: Counts): number => counts.b ?? 0;
const sumKnown = (known: Known): number => sum(known);

export function go(): number {
  const counts = { a: 1, b: 'two' };
  return sumKnown(counts);
}
