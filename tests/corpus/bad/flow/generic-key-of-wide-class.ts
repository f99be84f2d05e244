// rule: SK1221
// mechanism: generic-key-of-mapped-type
// wrong: throws TypeError
class Table<S extends string> {
  readonly #rows: { readonly [P in S]: { readonly size: number } };
  constructor(rows: { readonly [P in S]: { readonly size: number } }) {
    this.#rows = rows;
  }
  size(key: S): number {
    return this.#rows[key].size;
  }
}

export function go(): string {
  return new Table<string>({ a: { size: 1 } }).size('b').toFixed();
}
