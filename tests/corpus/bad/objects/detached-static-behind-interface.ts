// rule: SK1240
// mechanism: detached-static-method-of-interface
// wrong: throws TypeError
interface Reader {
  read(): string;
}
class File {
  static readonly #text = 'a';
  static read(this: typeof File): string {
    return this.#text;
  }
}
class Other {
  static text = 'b';
  static read(): string {
    return Other.text;
  }
}
const readLater = ({ read }: Reader): (() => string) => read;

export function go(): string {
  return readLater(new Deep())();
}
class Deep {
  readonly #file = File;
  read(): string {
    return this.#file.read() + readLater(Other)();
  }
}
