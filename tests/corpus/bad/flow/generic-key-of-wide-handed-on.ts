// rule: SK1221
// mechanism: generic-key-of-mapped-type
// wrong: throws TypeError
type Table<S extends string> = { readonly [P in S]: { readonly size: number } };
const look = <S extends string>(table: Table<S>, key: S): Table<S>[S] => table[key];
class Sizes<R extends string> {
  readonly #table: Table<R>;
  constructor(table: Table<R>) {
    this.#table = table;
  }
  of(key: R): Table<R>[R] {
    return look(this.#table, key);
  }
}
class TextSizes extends Sizes<string> {}

export function go(): string {
  return new TextSizes({ a: { size: 1 } }).of('b').size.toFixed();
}
