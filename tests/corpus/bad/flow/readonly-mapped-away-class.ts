// rule: SK1213
// mechanism: readonly-taken-off-by-mapped-type
// wrong: throws TypeError
type Mutable<T> = { -readonly [K in keyof T]: T[K] };
class Name {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  trimmed(): string {
    return this.text.trim();
  }
}
interface Loose {
  readonly text: string | number;
}

export function go(): string {
  const name = new Name('a');
  const loose: Loose = name;
  const open: Mutable<Loose> = loose;
  open.text = 1;
  return name.trimmed();
}
