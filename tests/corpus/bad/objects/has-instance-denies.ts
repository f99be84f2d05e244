// rule: SK1248
// mechanism: symbol-has-instance
// wrong: string, is object
class Never1 {
  readonly n = 1;
  static [Symbol.hasInstance](_value: unknown): boolean {
    return false;
  }
}
const show = (x: Never1 | string): string => (x instanceof Never1 ? 'n' : x);

export function go(): string {
  return show(new Never1());
}
