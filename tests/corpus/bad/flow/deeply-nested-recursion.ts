// rule: SK1221
// mechanism: recursion-cut-off
// wrong: string, is number
interface Counted {
  readonly next: () => Counted;
  readonly value: number;
}
interface Deep<D extends readonly unknown[]> {
  readonly next: () => Deep<[...D, 0]>;
  readonly value: D['length'] extends 6 ? string : number;
}
interface Flat<D extends readonly unknown[]> {
  readonly next: () => Flat<[...D, 0]>;
  readonly value: number;
}
const flat = <D extends readonly unknown[]>(): Flat<D> => ({ next: () => flat<[...D, 0]>(), value: 1 });

export function go(): string {
  const deep: Deep<[]> = flat<[]>();
  const counted: Counted = flat<[]>();
  return counted.value === 1 ? deep.next().next().next().next().next().next().value : '';
}
