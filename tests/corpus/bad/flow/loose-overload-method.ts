// rule: SK1216
// mechanism: loose-overload-method
// wrong: number, is string
class Store {
  get(key: 'size'): number;
  get(key: 'name'): string;
  get(key: 'size' | 'name'): number | string {
    return key === 'size' ? 'big' : 'a';
  }
}

export function go(): number {
  return new Store().get('size');
}
