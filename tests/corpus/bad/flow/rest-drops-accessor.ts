// rule: SK1221
// mechanism: spread-drops-accessor
// wrong: number, is undefined
interface Item {
  readonly id: string;
  readonly price: number;
}
class Offer implements Item {
  readonly id = 'a';
  get price(): number {
    return 5;
  }
}

export function go(): number {
  const item: Item = new Offer();
  const { id: _id, ...rest } = item;
  return rest.price;
}
