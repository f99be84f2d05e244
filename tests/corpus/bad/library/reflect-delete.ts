// rule: TS2583
// mechanism: reflect
// wrong: number, is undefined
export function go(): number {
  const counter = { count: 1 };
  Reflect.deleteProperty(counter, 'count');
  return counter.count;
}
