// rule: SK1242
// mechanism: this-leaked-in-constructor
// wrong: string, is undefined
const items: Item[] = [];
const nameOfLatest = (): string => items.map((item) => item.name).pop() ?? 'none';
const kept: string[] = [];

class Item {
  readonly name: string;
  constructor(name: string) {
    items.push(this);
    for (const item of items) kept.push(item.name);
    this.name = name;
  }
}

export function go(): string {
  const item = new Item('a');
  for (const name of kept) return name;
  return item.name + nameOfLatest();
}
