// rule: TS2339
// mechanism: object-descriptor-any
// wrong: number, is string
export function go(): number {
  const found = Object.getOwnPropertyDescriptor({ a: 'text' }, 'a');
  return found?.value;
}
