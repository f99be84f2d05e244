// rule: SK1221
// mechanism: generic-key-of-index-signature
// wrong: throws TypeError
const get = <T, K extends keyof T>(value: T, key: K): T[K] => value[key];

export function go(): string {
  const record: { readonly [name: string]: string } = { a: 'x' };
  return get(record, 'b').trim();
}
