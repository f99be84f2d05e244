// rule: SK1240
// mechanism: detached-with-optional-sibling
// wrong: throws TypeError
interface Reader {
  read(): string;
  close?(): void;
}
class File {
  readonly #text = 'a';
  read(): string {
    return this.#text;
  }
  close(): void {}
}
const readLater = ({ read }: Reader): (() => string) => read;

export function go(): string {
  return readLater(new File())();
}
