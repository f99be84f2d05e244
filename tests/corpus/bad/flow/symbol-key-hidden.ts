// rule: SK1212
// mechanism: symbol-key-forgotten
// wrong: number, is string
const weight: unique symbol = Symbol('weight');
interface Item {
  readonly name: string;
  readonly [weight]?: number;
}
const weightOf = (item: Item): number => item[weight] ?? 0;
const weightOfNamed = (item: { readonly name: string }): number => weightOf(item);

export function go(): number {
  const heavy = { name: 'a', [weight]: 'heavy' };
  return weightOfNamed(heavy);
}
