// rule: SK1222, SK1240
// mechanism: detached-of-mapped-interface
// wrong: throws TypeError
interface Wide {
  read(): string;
  close(): void;
}
class File {
  readonly #text = 'a';
  read(): string {
    return this.#text;
  }
}
const readLater = ({ read }: Pick<Wide, 'read'>): (() => string) => read;

export function go(): string {
  return readLater(new File())();
}
