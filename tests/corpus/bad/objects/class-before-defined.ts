// rule: SK1244
// mechanism: class-before-defined
// wrong: throws ReferenceError
const make = (): Item => new Item();
const first = make();

class Item {
  readonly name = 'a';
}

export function go(): string {
  return first.name;
}
