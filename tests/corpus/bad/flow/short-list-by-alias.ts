// rule: SK1221
// mechanism: spread-parameter-may-be-short
// wrong: throws TypeError
type Append<L extends readonly unknown[], T> = [...L, T];

interface Maker {
  make<A extends readonly unknown[]>(args: A): Append<A, string>;
}
const maker: Maker = { make: (args) => [...args, 'x'] };

export function go(): string {
  const pair: [number | undefined, string] = maker.make<[number?]>([]);
  return pair[1].toUpperCase();
}
