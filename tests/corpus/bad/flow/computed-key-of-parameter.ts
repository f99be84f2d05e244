// rule: SK1221
// mechanism: computed-key-replaces
// wrong: throws TypeError
function make<K extends string>(key: K) {
  return { a: 1, [key]: 'x' };
}

export function go(): string {
  return make('a').a.toFixed();
}
