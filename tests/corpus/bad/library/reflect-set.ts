// rule: TS2583
// mechanism: reflect
// wrong: number, is string
export function go(): number {
  const counter = { count: 1 };
  Reflect.set(counter, 'count', 'many');
  return counter.count;
}
