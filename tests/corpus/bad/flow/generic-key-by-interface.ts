// rule: SK1221
// mechanism: generic-key-of-index-signature
// wrong: throws TypeError
interface Reader {
  read<T, K extends keyof T>(value: T, key: K): T[K];
}
class Plain implements Reader {
  read<T, K extends keyof T>(value: T, key: K): T[K] {
    return value[key];
  }
}

export function go(): string {
  const reader: Reader = new Plain();
  const list: readonly string[] = ['a'];
  return reader.read(list, 5).trim();
}
