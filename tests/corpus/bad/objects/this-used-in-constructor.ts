// rule: SK1242
// mechanism: this-leaked-in-constructor
// wrong: string, is undefined
const seen: string[] = [];
class Item {
  readonly name: string;
  constructor(name: string) {
    {
      using self = this;
      self satisfies Item;
    }
    this.name = name;
  }
  [Symbol.dispose](): void {
    seen.push(this.name);
  }
}

export function go(): string {
  const item = new Item('a');
  for (const name of seen) return name;
  return item.name;
}
