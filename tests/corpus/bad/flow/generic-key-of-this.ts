// rule: SK1221
// mechanism: generic-key-of-index-signature
// wrong: throws TypeError
class Row {
  read<K extends keyof this>(key: K): this[K] {
    return this[key];
  }
}
class Texts extends Row {
  readonly [name: `t${string}`]: { readonly text: string };
}

export function go(): string {
  return new Texts().read('ta').text.trim();
}
