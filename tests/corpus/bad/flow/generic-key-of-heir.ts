// rule: SK1221
// mechanism: generic-key-of-index-signature
// wrong: throws TypeError
abstract class Store<T> {
  abstract value(): T;
  get<K extends keyof T>(key: K): T[K] {
    return this.value()[key];
  }
}

class Names extends Store<readonly string[]> {
  override value(): readonly string[] {
    return ['a'];
  }
}

export function go(): string {
  return new Names().get(5).trim();
}
