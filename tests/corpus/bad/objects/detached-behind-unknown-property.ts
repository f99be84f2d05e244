// rule: SK1222, SK1240
// mechanism: detached-with-unknown-sibling
// wrong: throws TypeError
interface Reader {
  read(): string;
  readonly extra: unknown;
}
class File {
  readonly #text = 'a';
  read(): string {
    return this.#text;
  }
  extra(): number {
    return 1;
  }
}
const readLater = ({ read }: Reader): (() => string) => read;

export function go(): string {
  return readLater(new File())();
}
