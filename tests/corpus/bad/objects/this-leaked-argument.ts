// rule: SK1242
// mechanism: this-leaked-in-constructor
// wrong: string, is undefined
const seen: string[] = [];
function register(item: Item): void {
  seen.push(item.name);
}
class Item {
  readonly name: string;
  constructor(name: string) {
    register(this);
    this.name = name;
  }
}

export function go(): string {
  const item = new Item('a');
  for (const name of seen) return name;
  return item.name;
}
