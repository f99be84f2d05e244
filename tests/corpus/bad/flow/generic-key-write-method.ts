// rule: SK1217
// mechanism: generic-key-write
// wrong: number, is string
interface Point {
  x: number;
  label: string;
}
class Model<T> {
  constructor(readonly data: T) {}
  set<K extends keyof T>(key: K, value: T[K]): void {
    this.data[key] = value;
  }
}
const keyOf = (first: boolean): keyof Point => (first ? 'x' : 'label');

export function go(): number {
  const model = new Model<Point>({ x: 1, label: 'a' });
  model.set(keyOf(true), 'left');
  return model.data.x;
}
