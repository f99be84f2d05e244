// rule: SK1240
// mechanism: detached-method
// wrong: throws TypeError
interface Source {
  readonly size: number;
  read(): string;
}
class Text implements Source {
  readonly size = 1;
  readonly #text = 'a';
  read(): string {
    return this.#text;
  }
}

export function go(): string {
  const source: Source = new Text();
  let size: number;
  let rest: { read(): string };
  ({ size, ...rest } = source);
  return size === 1 ? rest.read() : '';
}
