// rule: TS2583
// mechanism: reflect
// wrong: number, is string
export function go(): number {
  const key: string = 'name';
  return Reflect.get({ name: 'text' }, key);
}
