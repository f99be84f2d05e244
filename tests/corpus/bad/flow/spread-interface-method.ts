// rule: SK1222
// mechanism: spread-drops-method
// wrong: throws TypeError
interface Reader {
  read(): string;
}
class File1 implements Reader {
  read(): string {
    return 'a';
  }
}
const copyOf = (reader: Reader): Reader => ({ ...reader });

export function go(): string {
  return copyOf(new File1()).read();
}
