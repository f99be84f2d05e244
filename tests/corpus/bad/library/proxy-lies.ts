// rule: TS2304
// mechanism: proxy
// wrong: number, is string
export function go(): number {
  const counter = new Proxy({ count: 1 }, { get: () => 'many' });
  return counter.count;
}
