// rule: SK1221
// mechanism: computed-key-replaces
// wrong: throws TypeError
const make = (key: string & {}) => [{ inner: { a: 1, [key]: 'x' } }];

export function go(): string {
  return (make('a')[0]?.inner.a ?? 0).toFixed();
}
