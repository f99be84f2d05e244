// rule: SK1201
// mechanism: any-written
// wrong: number, is string
interface Bag {
  readonly [name: string]: any;
}

export function go(): number {
  const bag: Bag = { size: 'big' };
  return bag.size;
}
