// rule: SK1210
// mechanism: never-array-widened
// wrong: number, is string
class Bag<T> {
  constructor(readonly items: T[]) {}
}
const empty: never[] = [];
const texts = new Bag<string>(empty);
const numbers = new Bag<number>(empty);

export function go(): number {
  texts.items.push('a');
  return numbers.items[0] ?? 0;
}
