// rule: SK1240
// mechanism: interface-method-detached
// wrong: throws TypeError
interface Reader {
  read(): string;
}
class File implements Reader {
  readonly #text = 'a';
  read(): string {
    return this.#text;
  }
}
const readLater = ({ read }: Reader): (() => string) => read;

export function go(): string {
  return readLater(new File())();
}
