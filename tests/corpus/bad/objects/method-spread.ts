// rule: SK1240
// mechanism: interface-method-detached
// wrong: throws TypeError
interface Reader {
  read(): string;
}
class File implements Reader {
  readonly #text = 'a';
  readonly read = this.open;
  open(): string {
    return this.#text;
  }
}

export function go(): string {
  const copy: Reader = { ...new File() };
  return copy.read();
}
