// rule: SK1212
// mechanism: instance-gains-property
// wrong: number, is string
class Item {
  name = 'a';
}

export function go(): number {
  const item = new Item();
  const texts: { name: string; note?: string } = item;
  const numbers: { name: string; note?: number } = item;
  texts.note = 'x';
  return numbers.note ?? 0;
}
