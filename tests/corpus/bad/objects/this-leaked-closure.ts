// rule: SK1242
// mechanism: this-leaked-in-constructor
// wrong: string, is undefined
class Item {
  readonly first: string;
  readonly name: string;
  constructor(name: string) {
    const read = (): string => this.name;
    this.first = read();
    this.name = name;
  }
}

export function go(): string {
  return new Item('a').first;
}
