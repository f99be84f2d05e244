// rule: SK1212
// mechanism: exact-seen-as-two-types
// wrong: number, is string
const shared = { name: 'a' };
class View<T> {
  open(): { name: string; label?: T } {
    return shared;
  }
}

export function go(): number {
  new View<string>().open().label = 'x';
  return new View<number>().open().label ?? 0;
}
